package coursetools.grade.report;

import coursetools.grade.GradedTask;
import coursetools.grade.GradedTask.Status;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A suite of tests as Maven's Surefire reports it. Only the time that tests took is missing.
 *
 * @see <a href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">Its schema</a>
 */
final class JUnitXml {

    /** XML has no way to write these. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private JUnitXml() {}

    static String suite(ExerciseResult result) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(result, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a StringWriter can always be written to", e);
        }
        return text + "\n";
    }

    private static void write(ExerciseResult result, XMLStreamWriter xml) throws XMLStreamException {
        List<GradedTask> tasks = result.tasks();
        long failed = count(tasks, Status.FAILED);
        long notRun = count(tasks, Status.NOT_RUN);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", result.tests().exercise().testClass());
        attribute(xml, "time", "0");
        attribute(xml, "tests", "" + tasks.size());
        attribute(xml, "errors", "" + (result.wasGraded() ? 0 : notRun));
        attribute(xml, "skipped", "" + (result.wasGraded() ? notRun : 0));
        attribute(xml, "failures", "" + failed);
        for (GradedTask task : tasks) {
            xml.writeStartElement("testcase");
            attribute(xml, "name", task.title());
            attribute(xml, "classname", result.tests().exercise().testClass());
            attribute(xml, "time", "0");
            if (!result.wasGraded()) {
                problem(xml, "error", result.reason(), result.fullReason());
            } else if (task.status() == Status.FAILED) {
                problem(xml, "failure", firstLine(task.message()), task.message());
            } else if (task.status() == Status.NOT_RUN) {
                xml.writeEmptyElement("skipped");
                attribute(xml, "message", firstLine(task.message()));
            }
            if (task == tasks.get(0) && !result.graded().output().isEmpty()) { // it is not known which task printed it
                xml.writeStartElement("system-out");
                xml.writeCharacters(legal(result.graded().output()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void problem(XMLStreamWriter xml, String kind, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement(kind);
        attribute(xml, "message", message);
        attribute(xml, "type", kind);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private static long count(List<GradedTask> tasks, Status status) {
        return tasks.stream().filter(task -> task.status() == status).count();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String legal(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\ufffd");
    }
}
