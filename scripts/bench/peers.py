"""Other search programs that Debian has, for bench.py: how each is given the same texts, and asked.

A peer is skipped, and named, where its program is missing. Also run as a program: the side of SQLite.
"""

import glob
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
LUCENE_JARS = ("core", "analyzers-common", "queryparser", "queries", "sandbox")
PACKAGES = ("recollcmd", "sqlite3", "groonga-bin", "sphinxsearch", "liblucene8-java", "default-jdk-headless")


def one_line(text):
    return " ".join((text or "").split())


class Peer:
    """index(): the command that builds `directory`; prepare() writes its input before, untimed."""
    name = ""
    unequal = ""

    def __init__(self, work):
        self.directory = os.path.join(work, type(self).__name__.lower())
        self.input = self.directory + "-input"

    def missing(self):
        """What keeps it from running; empty: nothing."""
        return ""

    def prepare(self, articles):
        os.makedirs(self.directory, exist_ok=True)

    def times(self, queries):
        """Milliseconds of each query in one warm process; None: not measured."""
        return None


class Recoll(Peer):
    name = "recollindex"
    unequal = "one text file an article; no fields"

    def missing(self):
        return "" if shutil.which("recollindex") else "recollindex (recollcmd)"

    def prepare(self, articles):
        super().prepare(articles)
        os.makedirs(self.input, exist_ok=True)
        for number, article in enumerate(articles):
            folder = os.path.join(self.input, str(number // 1000))
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, f"{number}.txt"), "w", encoding="utf-8") as out:
                out.write((article["title"] or "") + "\n\n" + article["text"])
        with open(os.path.join(self.directory, "recoll.conf"), "w", encoding="utf-8") as out:
            out.write(f"topdirs = {self.input}\nloglevel = 1\nindexstemminglanguages = english\n")

    def index(self):
        return ["recollindex", "-c", self.directory]


class Sqlite(Peer):
    name = "SQLite FTS5, porter"
    unequal = "words only; one thread"

    def prepare(self, articles):
        super().prepare(articles)
        with open(self.input, "w", encoding="utf-8") as out:
            for article in articles:
                out.write(json.dumps([article["id"], article["title"] or "", article["text"]]) + "\n")

    def index(self):
        return [sys.executable, __file__, "index", self.input, os.path.join(self.directory, "fts.db")]

    def times(self, queries):
        database = sqlite3.connect(os.path.join(self.directory, "fts.db"))
        measured = []
        for counted in (False, True):
            for kind, words in queries:
                quoted = [f'"{word}"' for word in words]
                match = {"AND": " ".join, "OR": " OR ".join}.get(kind, lambda _: f'"{" ".join(words)}"')(quoted)
                start = time.perf_counter()
                database.execute("SELECT id, text FROM article WHERE article MATCH ? ORDER BY rank LIMIT 10",
                                 (match,)).fetchall()
                if counted:
                    measured.append((time.perf_counter() - start) * 1000)
        return measured


class Groonga(Peer):
    name = "Groonga, TokenBigram"
    unequal = "words only, not stemmed"

    def missing(self):
        return "" if shutil.which("groonga") else "groonga (groonga-bin)"

    def prepare(self, articles):
        super().prepare(articles)
        with open(self.input, "w", encoding="utf-8") as out:
            out.write("table_create Article TABLE_HASH_KEY ShortText\n"
                      "column_create Article title COLUMN_SCALAR ShortText\n"
                      "column_create Article text COLUMN_SCALAR LongText\n"
                      "table_create Term TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram "
                      "--normalizer NormalizerAuto\n"
                      "column_create Term words COLUMN_INDEX|WITH_POSITION|WITH_SECTION Article title,text\n"
                      "load --table Article\n[\n")
            out.write(",\n".join(json.dumps({"_key": a["id"], "title": a["title"] or "", "text": a["text"]},
                                            ensure_ascii=False) for a in articles))
            out.write("\n]\n")

    def index(self):
        return ["groonga", "--file", self.input, "-n", os.path.join(self.directory, "db")]


class Sphinx(Peer):
    name = "Sphinx, stem_en"
    unequal = "words only, the text is not stored; one thread"

    def missing(self):
        found = os.path.exists("/usr/bin/indexer") and shutil.which("searchd")
        return "" if found else "indexer of Sphinx (sphinxsearch)"

    def prepare(self, articles):
        super().prepare(articles)
        with open(self.input, "w", encoding="utf-8") as out:
            out.write('<?xml version="1.0" encoding="utf-8"?>\n<sphinx:docset><sphinx:schema>'
                      '<sphinx:field name="title"/><sphinx:field name="text"/></sphinx:schema>\n')
            for number, article in enumerate(articles, 1):
                out.write(f'<sphinx:document id="{number}"><title>{escape(article["title"] or "")}</title>'
                          f'<text>{escape(article["text"])}</text></sphinx:document>\n')
            out.write("</sphinx:docset>\n")
        with open(self.directory + ".conf", "w", encoding="utf-8") as out:
            out.write(f"source s\n{{\n type = xmlpipe2\n xmlpipe_command = cat {self.input}\n}}\n"
                      f"index i\n{{\n source = s\n path = {self.directory}/i\n morphology = stem_en\n}}\n"
                      "indexer\n{\n mem_limit = 512M\n}\n")

    def index(self):
        return ["/usr/bin/indexer", "--quiet", "--config", self.directory + ".conf", "--all"]


class Lucene(Peer):
    name = "Lucene 8.7, EnglishAnalyzer"
    unequal = "words only; start of the Java machine included"

    def jars(self):
        return [jar for part in LUCENE_JARS for jar in glob.glob(f"/usr/share/java/lucene-{part}-8*.jar")]

    def missing(self):
        if not shutil.which("javac"):
            return "javac (default-jdk-headless)"
        return "" if len(self.jars()) >= len(LUCENE_JARS) else "Lucene (liblucene8-java)"

    def java(self, *arguments):
        return ["java", "-cp", ":".join([*self.jars(), self.directory + "-classes"]), "BenchLucene", *arguments]

    def prepare(self, articles):
        super().prepare(articles)
        with open(self.input, "w", encoding="utf-8") as out:
            for article in articles:
                out.write("\t".join(one_line(article[k]) for k in ("id", "title", "text")) + "\n")
        subprocess.run(["javac", "-nowarn", "-cp", ":".join(self.jars()), "-d", self.directory + "-classes",
                        os.path.join(HERE, "BenchLucene.java")], check=True, stderr=subprocess.DEVNULL)

    def index(self):
        return self.java("index", self.input, self.directory)

    def times(self, queries):
        path = self.directory + "-queries"
        with open(path, "w", encoding="utf-8") as out:
            for kind, words in queries:
                out.write({"AND": " ".join, "OR": " OR ".join}.get(kind, lambda w: f'"{" ".join(w)}"')(words) + "\n")
        answer = subprocess.run(self.java("query", self.directory, path), check=True, capture_output=True, text=True)
        return [float(line) for line in answer.stdout.split()]


ALL = (Recoll, Sqlite, Groonga, Sphinx, Lucene)


def index_sqlite(articles, path):
    database = sqlite3.connect(path)
    database.execute("CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, title, text, tokenize='porter unicode61')")
    with open(articles, encoding="utf-8") as lines:
        database.executemany("INSERT INTO article VALUES (?, ?, ?)", (json.loads(line) for line in lines))
    database.commit()


if __name__ == "__main__":
    index_sqlite(sys.argv[2], sys.argv[3])
