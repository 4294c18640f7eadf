#!/usr/bin/env python3
"""Plants one breach of each rule in a small tree: scripts/check_layers.py must name it."""

import os
import subprocess
import sys
import tempfile
import unittest

CHECK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../scripts/check_layers.py")

# A tree without a breach.
CLEAN = {
    "common/result.h": "#pragma once\n#include <string>\n",
    "common/text/utf8.h": '#pragma once\n#include "common/result.h"\n',
    "common/text/utf8.cpp": '#include "common/text/utf8.h"\n#include <unicode/utf8.h>\n',
    "common/analysis/analyzer.h": '#pragma once\n#include "common/text/utf8.h"\n',
    "indexer/article.h": '#pragma once\n#include "common/result.h"\n',
    "indexer/main.cpp": '#include "indexer/pipeline.h"\n',
    "indexer/pipeline.h": '#pragma once\n#include "indexer/read/source.h"\n'
                          '#include "common/analysis/analyzer.h"\n',
    "indexer/read/source.h": '#pragma once\n#include "indexer/article.h"\n',
    "searcher/request.h": "#pragma once\n",
    "searcher/main.cpp": '#include "common/analysis/analyzer.h"\n#include "searcher/request.h"\n',
    "searcher/query/parse.cpp": '#include "searcher/request.h"\n// stderr; exit(1)\n'
                                'const char* text = "std::cout";\n',
}

# What is planted, and what the check must say of it: name, file, content, words.
BREACHES = [
    ("indexer reaches searcher", "indexer/pipeline.cpp", '#include "searcher/request.h"\n',
     "indexer/pipeline.cpp:1: expected only what indexer/ may include, found searcher/request.h"),
    ("common reaches a program", "common/text/cut.cpp", '#include "indexer/article.h"\n',
     "common/text/cut.cpp:1: expected only what common/text/ may include"),
    ("text reaches analysis", "common/text/utf8.cpp", '\n#include "common/analysis/analyzer.h"\n',
     "common/text/utf8.cpp:2: expected only what common/text/ may include"),
    ("a stage reaches another", "indexer/parse/html.cpp", '#include "indexer/read/source.h"\n',
     "indexer/parse/html.cpp:1: expected only what indexer/parse/ may include"),
    ("a stage reaches the pipeline", "indexer/read/source.cpp", '#include "indexer/pipeline.h"\n',
     "indexer/read/source.cpp:1: expected only what indexer/read/ may include"),
    ("matching reaches presentation", "searcher/match/collect.cpp",
     '#include "searcher/present/highlight.h"\n', "searcher/match/collect.cpp:1: expected only what"),
    ("search chooses a printer", "searcher/search.cpp",
     '#include "searcher/present/json_printer.h"\n', "printers are chosen by commands"),
    ("a library by another door", "indexer/parse/html.cpp", "#include <xapian.h>\n",
     "indexer/parse/html.cpp:1: expected <xapian.h> only in"),
    ("Xapian in the query grammar's value", "searcher/response.h", "#include <xapian.h>\n",
     "searcher/response.h:1: expected <xapian.h> only in"),
    ("std::regex", "indexer/parse/byline.cpp", "#include <regex>\n", "only in no file"),
    ("a heavy header in a header", "indexer/options.h", "#include <CLI/CLI.hpp>\n",
     "expected no heavy header in a header of ours"),
    ("a header of the tests", "indexer/pipeline.cpp", '#include "tests/support/golden.h"\n',
     "expected nothing of the tests"),
    ("a path from nowhere", "indexer/pipeline.cpp", '#include "source.h"\n',
     "expected a path from the root"),
    ("our header in angle brackets", "indexer/pipeline.cpp", "#include <indexer/article.h>\n",
     "in quotes"),
    ("a stage prints", "indexer/read/walk.cpp", "void f() {\n  std::cerr << 1;\n}\n",
     "indexer/read/walk.cpp:2: expected stdout and stderr only in"),
    ("a stage ends the program", "indexer/read/walk.cpp", "void f() { std::exit(1); }\n",
     "a program ends only in its main"),
    ("a name that says nothing", "indexer/read/util.cpp", "\n", "expected a name that says"),
    ("common for one program only", "common/lonely.h", "#pragma once\n",
     "common/lonely.h:1: expected both programs to reach"),
    ("a folder without rules", "indexer/magic/wand.cpp", "\n", "expected a row for indexer/magic/"),
]


def check(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = os.path.join(root, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
        return subprocess.run([sys.executable, CHECK, "--root", root], capture_output=True, text=True)


class CheckLayers(unittest.TestCase):
    def test_a_clean_tree_passes(self):
        result = check(CLEAN)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_each_planted_breach_fails(self):
        for name, file, text, words in BREACHES:
            with self.subTest(name):
                result = check({**CLEAN, file: text})
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn(words, result.stdout)

    def test_an_empty_tree_is_no_success(self):
        self.assertNotEqual(check({}).returncode, 0)


if __name__ == "__main__":
    unittest.main()
