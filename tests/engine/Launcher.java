import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.util.concurrent.ThreadContext;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.env.Environment;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestHandler;
import org.opensearch.transport.Netty4Plugin;

/**
 * Starts an OpenSearch node on the loopback address, and stops it when standard input closes.
 *
 * <p>Arguments: the data folder, then settings as {@code name=value}. The environment variable NODE_LOGIN
 * ({@code user:password}) makes the node ask for it. NODE_TLS ({@code port:file}) adds a port that speaks TLS, with the
 * key of a PKCS 12 file whose password is {@code secret}.
 */
public final class Launcher extends Node {
    private Launcher(Environment environment) {
        super(environment, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, MapperExtrasPlugin.class, Login.class), true);
    }

    /** Refuses requests without the user and password of NODE_LOGIN. */
    public static final class Login extends Plugin implements ActionPlugin {
        @Override
        public UnaryOperator<RestHandler> getRestHandlerWrapper(ThreadContext context) {
            String login = System.getenv("NODE_LOGIN");
            if (login == null) {
                return null;
            }
            String expected = "Basic " + Base64.getEncoder().encodeToString(login.getBytes());
            return handler -> (request, channel, client) -> {
                if (expected.equals(request.header("Authorization"))) {
                    handler.handleRequest(request, channel, client);
                } else {
                    channel.sendResponse(new BytesRestResponse(RestStatus.UNAUTHORIZED, "{}"));
                }
            };
        }
    }

    /** Passes what arrives over TLS on to the node, and its answers back. */
    private static void serve(int port, Path store, int plain) throws Exception {
        char[] password = "secret".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocket server = context.getServerSocketFactory().createServerSocket(port, 50, loopback);
        start(() -> {
            while (true) {
                Socket outer = server.accept();
                Socket inner = new Socket(loopback, plain);
                start(() -> copy(outer, inner));
                start(() -> copy(inner, outer));
            }
        });
    }

    private static Object copy(Socket from, Socket to) throws Exception {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
        return null;
    }

    private static void start(java.util.concurrent.Callable<Object> work) {
        Thread thread = new Thread(() -> {
            try {
                work.call();
            } catch (Exception ended) {
                // The other side has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Settings.Builder settings = Settings.builder()
            .put("path.home", home)
            .put("network.host", "127.0.0.1")
            .put("cluster.name", "ssefind-test")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("node.name", "one");
        for (int at = 1; at < arguments.length; at++) {
            String[] pair = arguments[at].split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        Settings ready = settings.build();
        Launcher node = new Launcher(
            InternalSettingsPreparer.prepareEnvironment(ready, java.util.Map.of(), null, () -> "one"));
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (java.io.IOException ignored) {
                // The process ends in any case.
            }
        }));
        String tls = System.getenv("NODE_TLS");
        if (tls != null) {
            String[] pair = tls.split(":", 2);
            serve(Integer.parseInt(pair[0]), Path.of(pair[1]), ready.getAsInt("http.port", 9200));
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Standard input closes when the tests end, in whatever way.
        }
        System.exit(0);
    }
}
