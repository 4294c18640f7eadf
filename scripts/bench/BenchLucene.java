import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene's side of scripts/bench.sh. index FILE DIRECTORY: one article a line, id TAB title TAB text.
 * query DIRECTORY FILE: one query a line in Lucene's syntax; prints the milliseconds of each, after
 * one round that is not counted.
 */
public class BenchLucene {
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("index")) {
      index(Paths.get(arguments[1]), Paths.get(arguments[2]));
    } else {
      query(Paths.get(arguments[1]), Paths.get(arguments[2]));
    }
  }

  private static void index(Path articles, Path directory) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(directory), config)) {
      Files.lines(articles, StandardCharsets.UTF_8).parallel().forEach(line -> {
        String[] fields = line.split("\t", 3);
        Document document = new Document();
        document.add(new StringField("id", fields[0], Field.Store.YES));
        document.add(new StoredField("title", fields[1]));
        document.add(new TextField("text", fields[1] + "\n" + fields[2], Field.Store.YES));
        try {
          writer.addDocument(document);
        } catch (java.io.IOException error) {
          throw new java.io.UncheckedIOException(error);
        }
      });
    }
  }

  private static void query(Path directory, Path queries) throws Exception {
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(directory)));
    QueryParser parser = new QueryParser("text", new EnglishAnalyzer());
    parser.setDefaultOperator(QueryParser.Operator.AND);
    List<String> lines = Files.readAllLines(queries, StandardCharsets.UTF_8);
    for (int round = 0; round < 2; ++round) {
      for (String line : lines) {
        long start = System.nanoTime();
        for (ScoreDoc hit : searcher.search(parser.parse(line), 10).scoreDocs) {
          searcher.doc(hit.doc).get("text");
        }
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (round == 1) System.out.println(milliseconds);
      }
    }
  }
}
