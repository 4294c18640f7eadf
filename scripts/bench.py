#!/usr/bin/env python3
"""Times Dragoman beside Xapian's own tools and other search programs; called by bench.sh. Prints Markdown."""

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "bench"))
import peers  # noqa: E402

# Words are weighted as in Dragoman (schema.h: a title word counts five times); everything that
# Dragoman stores is stored here too.
INDEX_SCRIPT = """\
id : field hash=200 unique=Q boolean=Q
title : weight=5 index
title : index=S field
source : boolean=XS field
published : field
url : field
text : index field
"""
FACETS = "person:10,source:10,date:month"


def run(command, stdin=None):
    """Seconds, peak memory in MiB, exit code and processor seconds of a program whose output nobody reads."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1),
               (os.POSIX_SPAWN_DUP2, null, 2)]
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    os.close(null)
    return (seconds, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status),
            usage.ru_utime + usage.ru_stime)


def evict(directory):
    """Takes the files of an index out of the page cache, as after a restart of the machine."""
    for folder, _, names in os.walk(directory):
        for name in names:
            descriptor = os.open(os.path.join(folder, name), os.O_RDONLY)
            os.fsync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def size_mb(directory):
    """What lies on the disk: Groonga makes files with holes."""
    return sum(os.stat(os.path.join(f, n)).st_blocks * 512 for f, _, ns in os.walk(directory) for n in ns) / 1e6


def write_scriptindex_input(articles, path):
    """One record an article: NAME=VALUE lines, '=' before each further line, a blank line between."""
    with open(path, "w", encoding="utf-8") as out:
        for article in articles:
            for name in ("id", "title", "source", "published", "url", "text"):
                if article.get(name):
                    out.write(f"{name}=" + "\n=".join(article[name].split("\n")) + "\n")
            out.write("\n")


def read_articles(binaries, paths):
    """What the indexer understands: both programs get the same texts, whatever the format."""
    with tempfile.TemporaryFile() as errors:
        inspect = subprocess.Popen([os.path.join(binaries, "indexer"), "inspect", *paths],
                                   stdout=subprocess.PIPE, stderr=errors)
        for line in inspect.stdout:
            article = json.loads(line)
            yield {k: article[k] for k in ("id", "title", "source", "published", "url", "text")}
        inspect.wait()


def pick_queries(articles, count):
    """Two words of one title, each of five letters or more and not rare; the same for the same texts."""
    frequency = {}
    titles = []
    for article in articles:
        words = sorted(set(re.findall(r"[^\W\d_]{5,}", (article["title"] or "").lower())))
        for word in words:
            frequency[word] = frequency.get(word, 0) + 1
        titles.append(words)
    least = max(2, len(titles) // 1000)
    candidates = [w for w in ([x for x in words if frequency[x] >= least] for words in titles) if len(w) >= 2]
    random.Random(1).shuffle(candidates)
    return [" ".join(sorted(random.Random(i).sample(words, 2)))
            for i, words in enumerate(candidates[:count])]


def time_queries(command_for, queries, runs, directory, cold):
    """Median of the runs for each query, in ms; each run is a fresh process."""
    medians = []
    for query in queries:
        command = command_for(query)
        if not cold:
            run(command)
        times = []
        for _ in range(runs):
            if cold:
                evict(directory)
            times.append(run(command)[0] * 1000)
        medians.append(statistics.median(times))
    return medians


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def timing_row(name, times, baseline):
    ratio = statistics.median(a / b for a, b in zip(times, baseline))
    return (f"| {name} | {statistics.median(times):.1f} | {percentile(times, .9):.1f} | "
            f"{max(times):.1f} | {ratio:.2f} |")


def bench_peers(options, work, articles):
    """Rows of the table for each peer that is installed, and what is to be said of them."""
    rows, built, notes = [], [], []
    for kind in peers.ALL if options.peers else ():
        peer = kind(work)
        if peer.missing():
            notes.append(f"- skipped: {peer.name}; expected {peer.missing()}, found none")
            continue
        peer.prepare(articles)
        measured = run(peer.index())
        if measured[2] != 0:
            notes.append(f"- skipped: {peer.name}; it ended with {measured[2]}")
            continue
        rows.append((peer.name, measured, peer.directory))
        built.append(peer)
        notes.append(f"- {peer.name}: {peer.unequal}")
    return rows, built, notes


def bench_indexing(options, work):
    indexer = os.path.join(options.bin, "indexer")
    ours, theirs = os.path.join(work, "dragoman"), os.path.join(work, "xapian")
    one = run([indexer, "add", "--quiet", "--jobs", "1", "--db", ours, *options.paths])
    if one[2] not in (0, 1):
        sys.exit(f"bench: indexer add ended with {one[2]}")
    shutil.rmtree(ours)
    all_cores = run([indexer, "add", "--quiet", "--db", ours, *options.paths])
    articles = list(read_articles(options.bin, options.paths))
    records, script = os.path.join(work, "records"), os.path.join(work, "script")
    write_scriptindex_input(articles, records)
    with open(script, "w", encoding="ascii") as out:
        out.write(INDEX_SCRIPT)
    xapian = run(["scriptindex", "--stemmer=english", theirs, script, records])
    if xapian[2] != 0:
        sys.exit(f"bench: scriptindex ended with {xapian[2]}")
    rows, built, notes = bench_peers(options, work, articles)
    megabytes = sum(len(a["text"].encode()) for a in articles) / 1e6
    print(f"{len(articles)} articles, {megabytes:.1f} MB of text, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}.\n")
    print("| indexing | seconds | processor s | articles/s | peak memory, MiB | index, MB | seconds to ours "
          "| processor to ours | index to ours |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    our_size = size_mb(ours)
    for name, (s, m, _, c), directory in ((f"indexer add (--jobs {os.cpu_count()})", all_cores, ours),
                                          ("indexer add --jobs 1", one, ours),
                                          ("scriptindex", xapian, theirs), *rows):
        size = size_mb(directory)
        print(f"| {name} | {s:.1f} | {c:.1f} | {len(articles) / s:.0f} | {m:.0f} | {size:.0f} "
              f"| {s / all_cores[0]:.2f} | {c / all_cores[3]:.2f} | {size / our_size:.2f} |")
    print("\nNot equal: scriptindex and all below it get texts that are read, cleaned and cut into fields, and "
          "index words alone.\n")
    print("\n".join(notes))
    return ours, theirs, articles, built


def our_times(options, ours, work, queries):
    """Milliseconds of each query in one process, with snippets and exact totals, after one round."""
    path = os.path.join(work, "batch")
    with open(path, "w", encoding="utf-8") as out:
        for number, (kind, words) in enumerate([*queries, *queries]):
            text = {"AND": " ".join, "OR": " OR ".join}.get(kind, lambda w: f'"{" ".join(w)}"')(words)
            out.write(f"{number}\t{text}\n")
    answer = subprocess.run([os.path.join(options.bin, "searcher"), "batch", "--db", ours, "--format", "jsonl", path],
                            capture_output=True, text=True, check=False)
    times = {int(r["qid"]): r["elapsed_ms"] for r in map(json.loads, answer.stdout.splitlines())}
    return [times.get(len(queries) + number, 0.0) for number in range(len(queries))]


def bench_warm_process(options, work, ours, articles, built):
    pairs = [text.split() for text in pick_queries(articles, options.warm_queries)]
    if not pairs:
        return
    print(f"\n| one warm process, ms a query: {len(pairs)} queries a kind | AND p50 | p99 | OR p50 | p99 "
          "| phrase p50 | p99 |\n|---|---:|---:|---:|---:|---:|---:|")
    queries = [(kind, words) for kind in ("AND", "OR", "phrase") for words in pairs]
    rows = [("searcher batch, ten snippets", our_times(options, ours, work, queries))]
    rows += [(peer.name, peer.times(queries)) for peer in built]
    for name, times in rows:
        if times is None:
            continue
        parts = [times[i:i + len(pairs)] for i in range(0, len(queries), len(pairs))]
        cells = [f"{percentile(part, share):.2f}" for part in parts for share in (.5, .99)]
        print(f"| {name} | {' | '.join(cells)} |")


def bench_queries(options, ours, theirs, articles):
    searcher = os.path.join(options.bin, "searcher")
    if options.queries:
        with open(options.queries, encoding="utf-8") as lines:
            queries = [line.rstrip("\n").split("\t")[-1] for line in lines if line.strip()]
    else:
        queries = pick_queries(articles, 40)
    if not queries:
        sys.exit("bench: expected queries, found none; give some by --queries")
    search = [searcher, "search", "--db", ours, "--format", "json"]
    commands = {
        "search with three facets and snippets":
            (lambda q: [*search, "--facets", FACETS, "--", q], ours),
        "search with snippets": (lambda q: [*search, "--", q], ours),
        "search, ids only": (lambda q: [searcher, "search", "--db", ours, "--format", "ids",
                                        "--snippets", "0", "--", q], ours),
    }
    quest = (lambda q: ["quest", f"--db={theirs}", "--stemmer=english", "--default-op=and",
                        "--msize=10", q], theirs)
    for name, cold, runs in (("warm", False, options.runs), ("cold", True, max(3, options.runs // 4))):
        print(f"\n| {name}, ms a process: {len(queries)} queries, median of {runs} runs each | median | p90 "
              "| slowest | ratio to quest |\n|---|---:|---:|---:|---:|")
        baseline = time_queries(quest[0], queries, runs, quest[1], cold)
        for label, (command_for, directory) in commands.items():
            print(timing_row(label, time_queries(command_for, queries, runs, directory, cold), baseline))
        print(timing_row("quest", baseline, baseline))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="where indexer and searcher are")
    parser.add_argument("--runs", type=int, default=21, help="runs a query (default 21)")
    parser.add_argument("--queries", help="a query a line, or qid TAB query (default: 40 from titles)")
    parser.add_argument("--work", help="directory for the indexes, kept (default: a temporary one)")
    parser.add_argument("--warm-queries", type=int, default=200, help="queries a kind in one process (default 200)")
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True,
                        help="also the other programs that are installed (default: yes)")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="what indexer add reads")
    options = parser.parse_args()
    work = options.work or tempfile.mkdtemp(prefix="dragoman-bench-")
    os.makedirs(work, exist_ok=True)
    try:
        ours, theirs, articles, built = bench_indexing(options, work)
        bench_warm_process(options, work, ours, articles, built)
        bench_queries(options, ours, theirs, articles)
    finally:
        if not options.work:
            shutil.rmtree(work)


if __name__ == "__main__":
    main()
