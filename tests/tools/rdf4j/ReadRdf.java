// SPDX-License-Identifier: Apache-2.0
// usage: java -cp … ReadRdf.java FILE…
// Reads files with Eclipse RDF4J, the parsers behind neosemantics, and prints for each: how many triples, how many blank nodes,
// and the SHA-256 of the sorted triples (subject, predicate, object, datatype or "URIRef", with U+0000 between them).
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

public final class ReadRdf {
    public static void main(String[] paths) throws Exception {
        for (String path : paths) {
            TreeSet<String> triples = new TreeSet<>();
            int[] blank = {0};
            RDFParser parser = Rio.createParser(Rio.getParserFormatForFileName(path).get());
            parser.setRDFHandler(new AbstractRDFHandler() {
                @Override
                public void handleStatement(Statement triple) {
                    String kind = "URIRef";
                    if (triple.getObject() instanceof Literal) {
                        kind = ((Literal) triple.getObject()).getDatatype().stringValue();
                    }
                    blank[0] += triple.getSubject() instanceof BNode || triple.getObject() instanceof BNode ? 1 : 0;
                    triples.add(String.join("\0", triple.getSubject().stringValue(), triple.getPredicate().stringValue(),
                                            triple.getObject().stringValue(), kind));
                }
            });
            try (InputStream in = new FileInputStream(path)) {
                parser.parse(in, "http://base.example/");
            }
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (String triple : triples) {
                hash.update((triple + "\n").getBytes(StandardCharsets.UTF_8));
            }
            StringBuilder digits = new StringBuilder();
            for (byte one : hash.digest()) {
                digits.append(String.format("%02x", one));
            }
            System.out.println(triples.size() + " " + blank[0] + " " + digits);
        }
    }
}
