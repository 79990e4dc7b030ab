#!/usr/bin/env python3
"""Indexes a file, and compares searches of the index with those of the file. benches/engine/run starts it.

    benches/engine/measure.py BINARY FILE http://HOST:PORT
"""

import json
import os
import statistics
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

QUERIES = [
    "korea",
    "waste pickers",
    "cooperatives",
    "koraea",
    "maids",
    "women cooperatives africa",
    "insurance year:2010..2015",
    '"social economy"',
    "mujeres rurales -youth",
    "youth employment OR decent work",
]
CLIENTS = int(os.environ.get("CLIENTS", "8"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))


def main() -> None:
    binary, file, engine = sys.argv[1:]
    index = f"opensearch+{engine}/records"
    say = lambda text: print(text, flush=True)
    load = lambda: f"load {os.getloadavg()[0]:.1f}"

    def search(catalogue: str, query: str) -> tuple[float, list[str]]:
        begun = time.perf_counter()
        command = [binary, "search", "-f", "ids", "-n", "10", "--catalogue", catalogue, "--", query]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        if ran.returncode > 1:
            sys.exit(ran.stderr)
        return time.perf_counter() - begun, ran.stdout.split()

    begun = time.perf_counter()
    indexing = subprocess.Popen([binary, "index", file, "--to", index], stderr=subprocess.PIPE, text=True)
    said = indexing.stderr.read()
    _, status, used = os.wait4(indexing.pid, 0)
    if status:
        sys.exit(said)
    seconds = time.perf_counter() - begun
    processor = used.ru_utime + used.ru_stime
    say(f"index: {seconds:.0f} s, of these {processor:.0f} s of processor for ssefind, "
        f"{used.ru_maxrss / 1024:.0f} MB of memory; {load()}")
    say(said.strip())
    with urllib.request.urlopen(f"{engine}/records/_stats/store,docs") as answer:
        total = json.load(answer)["_all"]["primaries"]
    size = os.path.getsize(file)
    say(f"size: {total['store']['size_in_bytes'] / 1e6:.0f} MB for a file of {size / 1e6:.0f} MB, "
        f"{total['docs']['count']} documents")
    say("")

    say("| query | same ten | file | index |")
    say("| --- | --- | ---: | ---: |")
    alike = 0
    for query in QUERIES:
        in_file = [search(file, query) for _ in range(ROUNDS)]
        in_index = [search(index, query) for _ in range(ROUNDS + 1)][1:]
        expected, found = in_file[0][1], in_index[0][1]
        same = "yes" if expected == found else f"{len(set(expected) & set(found))} of {len(expected)}"
        alike += expected == found
        times = [f"{min(seconds for seconds, _ in runs):.3f} s" for runs in (in_file, in_index)]
        say(f"| `{query}` | {same} | {times[0]} | {times[1]} |")
    say(f"\nthe same ten in {alike} of {len(QUERIES)} queries; {load()}\n")

    say("| catalogue | clients | median | 95th percentile | searches a second |")
    say("| --- | ---: | ---: | ---: | ---: |")
    for name, catalogue in [("index", index), ("file", file)]:
        for clients in (1, CLIENTS):
            queries = QUERIES * ROUNDS * (1 if clients == 1 or name == "file" else 4)
            begun = time.perf_counter()
            with ThreadPoolExecutor(clients) as pool:
                times = list(pool.map(lambda query: search(catalogue, query)[0], queries))
            rate = len(queries) / (time.perf_counter() - begun)
            last = statistics.quantiles(times, n=20)[-1]
            say(f"| {name} | {clients} | {statistics.median(times):.3f} s | {last:.3f} s | {rate:.1f} |")
    say(f"\n{load()}")


main()
