#!/usr/bin/env python3
"""The dependency rules of ARCHITECTURE.md, as tables, checked over every include of the project.

One line a breach on stdout, `FILE:LINE: expected X, found Y`; ends with 1 if there is any. Standard
library only. --root DIR checks another tree (the test of this check plants breaches there).
"""

import argparse
import fnmatch
import os
import re
import sys

# Which folder may include which, itself besides. "common" alone means the files directly in it.
FOLDERS = {
    "common": ["common/text", "common/analysis", "common/names"],
    "common/text": ["common"],
    "common/analysis": ["common", "common/text"],
    "common/manual": ["common"],
    "common/names": ["common", "common/analysis", "common/text"],
    "indexer": ["common/*", "indexer/*"],
    "indexer/commands": ["common/*", "indexer/*"],
    "indexer/read": ["common/*"],
    "indexer/parse": ["common/*"],
    "indexer/clean": ["common/*"],
    "indexer/extract": ["common/*"],
    "indexer/extract/actors": ["common/*"],
    "indexer/extract/dates": ["common/*"],
    "indexer/curate": ["common/*"],
    "indexer/write": ["common/*", "indexer/curate", "indexer/write/glass"],
    "indexer/write/glass": [],
    "searcher": ["common/*", "searcher/*"],
    "searcher/commands": ["common/*", "searcher/*"],
    "searcher/query": ["common/*"],
    "searcher/match": ["common/*"],
    "searcher/present": ["common/*"],
}

# The values that travel between stages: every stage of the program may include them.
TRAVELLING = {
    "indexer": ["indexer/article.h"],
    "searcher": ["searcher/request.h", "searcher/response.h"],
}

# What goes beyond the tables above, each with its reason.
EXCEPTIONS = [
    ("indexer/write/*", "indexer/extract/near_copy.h", "makes and compares sketches"),
    ("indexer/write/part_writer.cpp", "indexer/ordered_workers.h", "threads that keep the order"),
    ("indexer/write/glass_sink.h", "indexer/ordered_workers.h", "threads that keep the order"),
    ("indexer/write/glass/*", "indexer/write/posted_document.h", "what it writes"),
    ("indexer/read/*", "indexer/parse/charset.h", "tables and XML are cut in any encoding"),
    ("indexer/read/*", "indexer/parse/words.h", "entities of XML; blanks"),
    ("indexer/clean/*", "indexer/parse/words.h", "lines and words of a text"),
    ("indexer/parse/plain_text.cpp", "indexer/clean/furniture_lines.h", "a scrape's title stands between its furniture"),
    ("indexer/parse/text_head.cpp", "indexer/clean/furniture_lines.h", "likewise"),
    ("indexer/parse/text_headline.cpp", "indexer/clean/furniture_lines.h", "likewise"),
    ("indexer/parse/author_note.cpp", "indexer/clean/furniture_lines.h", "a note on the author ends where the furniture begins"),
    ("indexer/parse/*", "indexer/extract/dates/dates.h", "parse_full_date() reads the dates of labels"),
    ("searcher/present/*", "searcher/query/marks.h", "what a query wants marked is a value"),
    ("searcher/present/*", "searcher/search.h", "prints its Timeline"),
    ("searcher/present/*", "searcher/actors.h", "prints its answers"),
    ("searcher/match/*", "searcher/actors.h", "gives its answers"),
    ("searcher/match/actor_list.cpp", "searcher/query/names.h", "actors are named as in a query"),
    ("searcher/query/*", "searcher/match/index_handle.h", "words and names are looked up in the index"),
    ("searcher/match/*", "searcher/query/build.h", "matches what query built"),
    ("searcher/match/*", "searcher/query/filters.h", "a facet is counted without its own filter"),
    ("searcher/match/hits.cpp", "searcher/present/highlight.h", "snippets belong to the revision that matched"),
]

# In common/ though only one program reaches it: its stages share it, and may not include each other.
SHARED_BY_STAGES = ["common/names/known_actors.h"]  # extract/actors knows people by it, write their aliases

# Headers that only some may include, wherever the folders would allow it.
CLOSED_HEADERS = [
    ("searcher/present/*_printer.h", ["searcher/commands/*", "searcher/present/*"],
     "printers are chosen by commands"),
    ("*/main.*", [], "nothing includes a main"),
]

# A library of others enters by one door: include pattern -> who may.
DOORS = {
    "CLI/*": ["common/shared_options.cpp", "common/command_line_error.cpp",
              "common/manual/command_tree.cpp", "*/options.cpp",
              "*/arguments.cpp", "*/command_line.cpp", "*/help.cpp", "*/program.cpp", "*/main.cpp"],
    "spdlog/*": ["common/logging.cpp", "indexer/pipeline*.cpp", "indexer/commands/*.cpp",
                 "searcher/search.cpp", "searcher/commands/*.cpp", "*/program.cpp", "*/main.cpp"],
    "unicode/*": ["common/text/*.cpp", "common/analysis/*.cpp", "common/names/*.cpp",
                  "indexer/parse/charset.cpp", "indexer/extract/dates/*.cpp",
                  "searcher/present/characters.cpp"],
    "xapian*": ["indexer/write/*", "indexer/commands/*.cpp", "indexer/index_summary.cpp",
                "searcher/query/*.cpp", "searcher/query/*.h", "searcher/match/*",
                "searcher/search.cpp", "searcher/commands/*.cpp", "common/analysis/*stem*.cpp",
                "common/names/actor_table.cpp", "*/program.cpp", "*/main.cpp"],
    "nlohmann/*": ["common/article_json.cpp", "indexer/read/json_values.cpp",
                   "indexer/parse/*json*.cpp", "indexer/parse/page_metadata.cpp",
                   "indexer/index_summary.cpp", "indexer/run_log.cpp", "indexer/commands/*.cpp"],
    "libxml/*": ["indexer/parse/html_tree.cpp"],
    "archive*.h": ["indexer/read/archive_reader.cpp"],
    "zlib.h": ["indexer/read/gzip_source.*", "indexer/write/glass/deflater.cpp"],
    "libdeflate.h": ["indexer/write/glass/deflater.cpp"],
    "cld2/*": ["indexer/extract/language.cpp"],
    "gtest/*": [],
    "gmock/*": [],
    "regex": [],  # std::regex recurses by the length of the text, and is slow
}
# These cost more than 0.5 s a file that includes them (g++ 12): never in a header of ours.
NOT_IN_HEADERS = ["CLI/*", "nlohmann/*", "spdlog/*", "libxml/*", "regex", "iostream"]

# Code words that only some files may use. Comments and texts in quotes do not count.
WORDS = [
    (re.compile(r"\bstd::(cout|cerr|clog)\b|\b(stdout|stderr)\b|\b(printf|puts|putchar)\("),
     ["*/commands/*", "searcher/present/*_printer.*", "common/logging.cpp", "indexer/progress.cpp",
      "*/program.cpp", "*/main.cpp"],
     "stdout and stderr only in commands, printers, progress and the logger"),
    (re.compile(r"(?<![.>\w])(std::)?(_?exit|_Exit|quick_exit|abort)\("),
     ["*/main.cpp", "indexer/interrupt.cpp", "searcher/commands/output.cpp"],  # signal handlers
     "a program ends only in its main"),
]

# Names that say nothing.
FORBIDDEN_NAMES = {"util", "utils", "misc", "common", "types", "constants", "helpers", "globals"}

PROGRAMS = ("indexer", "searcher")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def matches(path, patterns):
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)


def source_files(root):
    for top in ("common",) + PROGRAMS:
        for folder, _, names in os.walk(os.path.join(root, top)):
            for name in sorted(names):
                if name.endswith((".h", ".cpp")):
                    yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")


def code_of(text):
    """The text with comments and literals blanked out, line breaks kept."""
    pattern = r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''
    return re.sub(pattern, lambda m: "\n" * m.group().count("\n"), text, flags=re.S)


def includes_of(text):
    """(line number, "quoted" or "angled", name) of each include."""
    for number, line in enumerate(text.split("\n"), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, "quoted" if found.group(1) == '"' else "angled", found.group(2)


def folder_allows(file, header):
    own, target = os.path.dirname(file), os.path.dirname(header)
    if own == target:
        return True
    # A folder below a stage belongs to it.
    if own.count("/") and target.startswith(own + "/") or own.startswith(target + "/") and target.count("/"):
        return True
    if header in TRAVELLING.get(own.split("/")[0], []):
        return True
    if any(fnmatch.fnmatchcase(file, a) and header == b for a, b, _ in EXCEPTIONS):
        return True
    return any(target == allowed or allowed.endswith("/*") and
               (target + "/").startswith(allowed[:-1]) for allowed in FOLDERS[own])


def check_include(file, kind, header):
    """The breaches of one include, in words."""
    if header.startswith(("common/", "indexer/", "searcher/")):
        if kind == "angled":
            yield f'expected "{header}" in quotes, found angle brackets'
        if not folder_allows(file, header):
            yield f"expected only what {os.path.dirname(file)}/ may include, found {header}"
        for pattern, users, reason in CLOSED_HEADERS:
            if fnmatch.fnmatchcase(header, pattern) and not matches(file, users):
                yield f"expected no include of {header} here ({reason}), found one"
        return
    if kind == "quoted" and not header.startswith(("tests/",)):
        yield f'expected a path from the root, found "{header}"'
    if header.startswith("tests/"):
        yield f"expected nothing of the tests, found {header}"
    for pattern, doors in DOORS.items():
        if fnmatch.fnmatchcase(header, pattern) and not matches(file, doors):
            yield f"expected <{header}> only in {', '.join(doors) or 'no file'}, found it here"
    if file.endswith(".h") and matches(header, NOT_IN_HEADERS):
        yield f"expected no heavy header in a header of ours, found <{header}>"


def check_words(file, text):
    for number, line in enumerate(code_of(text).split("\n"), 1):
        for pattern, users, rule in WORDS:
            found = pattern.search(line)
            if found and not matches(file, users):
                yield number, f"expected {rule}, found {found.group()}"


def reached_from(program, includes):
    """The headers of common/ that a program reaches. A header brings along the sources that
    implement it: dates.h brings dates.cpp and dates_words.cpp."""
    sources = [file for file in includes if file.endswith(".cpp")]
    pending = [file for file in includes if file.startswith(program + "/")]
    reached = set(pending)
    while pending:
        file = pending.pop()
        stem = file[:-2] if file.endswith(".h") else None
        beside = [s for s in sources if stem and (s == stem + ".cpp" or s.startswith(stem + "_"))]
        for other in includes[file] + beside:
            if other in includes and other not in reached:
                reached.add(other)
                pending.append(other)
    return reached


def check_tree(root):
    includes = {}
    for file in source_files(root):
        with open(os.path.join(root, file), encoding="utf-8") as stream:
            text = stream.read()
        found = list(includes_of(text))
        includes[file] = [header for _, kind, header in found if kind == "quoted"]
        if os.path.dirname(file) not in FOLDERS:
            yield file, 1, f"expected a row for {os.path.dirname(file)}/ in scripts/check_layers.py, found none"
            continue
        name = os.path.splitext(os.path.basename(file))[0]
        if name in FORBIDDEN_NAMES:
            yield file, 1, f"expected a name that says what is inside, found {name}"
        for number, kind, header in found:
            for breach in check_include(file, kind, header):
                yield file, number, breach
        for number, breach in check_words(file, text):
            yield file, number, breach
    reached = [reached_from(program, includes) for program in PROGRAMS]
    for file in includes:
        if file.startswith("common/") and file.endswith(".h") and file not in SHARED_BY_STAGES:
            lacking = [p for p, files in zip(PROGRAMS, reached) if file not in files]
            if lacking:
                yield file, 1, f"expected both programs to reach what is in common/, found none in {' and '.join(lacking)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--root", default=os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    root = parser.parse_args().root
    if not any(True for _ in source_files(root)):
        sys.exit(f"check_layers: {root}: expected common/, indexer/ and searcher/, found no source")
    breaches = sorted(set(check_tree(root)))
    for file, number, breach in breaches:
        print(f"{file}:{number}: {breach}")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
