import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
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
 * ({@code user:password}) makes the node ask for it.
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
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Standard input closes when the tests end, in whatever way.
        }
        System.exit(0);
    }
}
