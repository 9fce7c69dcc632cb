package coursetools.grade.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coursetools.grade.Gradebook;
import coursetools.grade.GradedClass;
import coursetools.grade.GradedSubmission;
import coursetools.grade.Student;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final String FILE = "results.json";
    private static final GradedClass UNCLEAR =
            new GradedClass("2.1", GradedClass.State.MISSING, "LineReader.java is empty.", List.of(), "", null);

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void each_format_has_its_files() {
        assertThat(Reports.ofStudent(SampleClass.ada(), SampleClass.EXERCISES, EnumSet.allOf(ReportFormat.class)))
                .containsOnlyKeys(
                        "feedback.md",
                        FILE,
                        "exercism/2.1/results.json",
                        "exercism/2.2/results.json",
                        "result.json",
                        "junit/TEST-lesson02.exercise.LineReaderTest.xml",
                        "junit/TEST-lesson02.exercise.MyEchoServerTest.xml");
        assertThat(Reports.ofStudent(SampleClass.ada(), SampleClass.EXERCISES, Set.of()))
                .containsOnlyKeys("feedback.md");
        assertThat(Reports.ofClass(SampleClass.gradebook())).containsOnlyKeys("gradebook.html", "gradebook.csv");
    }

    @Test
    void the_feedback_shows_each_failure_and_the_compilers_lines() {
        assertThat(Feedback.of(SampleClass.ada(), SampleClass.results(SampleClass.ada())))
                .isEqualTo("""
                        # Ada O'Brien: 7 of 20 points

                        - MyEchoServer.java was in the default package: put right.

                        ## 2.1 LineReader: 7 of 10 points

                        Your file: src/LineReader.java

                            passed    1  reads a line
                            failed    2  joins a character that was cut in two

                            2.1 LineReader: joins a character that was cut in two
                              sent      "h\\xc3"  (pause)  "\\xa9\\n"
                              expected  "h\u00e9"
                              received  "h\\ufffd\\ufffd"

                        Your class printed:

                            debug: *1*

                        ## 2.2 MyEchoServer: 0 of 10 points

                        Your file: src/MyEchoServer.java

                        Not graded: the class does not compile.

                            MyEchoServer.java:3: error: ';' expected
                                int port

                        Change that and hand in again.
                        """);
    }

    @Test
    void the_feedback_has_one_line_for_all_tasks_that_were_not_run() {
        assertThat(Feedback.of(SampleClass.zoe(), SampleClass.results(SampleClass.zoe())))
                .contains("""
                            failed    1  reads a line
                            not run   2  joins a character that was cut in two

                            2.1 LineReader: reads a line
                              hangs

                            2: not run, because 2 tasks before did not end, or ended the JVM

                        ## 2.2 MyEchoServer""");
    }

    @Test
    void the_feedback_says_what_is_missing_and_that_there_was_no_sandbox() {
        GradedSubmission ben =
                new GradedSubmission(SampleClass.ben().student(), List.of(), List.of(), List.of(), false, true);

        assertThat(Feedback.of(ben, SampleClass.results(ben)))
                .isEqualTo("# ben: 0 of 20 points\n\nThese classes ran without a sandbox.\n\n"
                        + "Not handed in, no points: 2.1 LineReader, 2.2 MyEchoServer.\n\n"
                        + "Hand in the exercise's .java file, or a zip with it.\n");
    }

    @Test
    void the_feedback_says_once_that_nothing_was_written() {
        List<String> notes = List.of("Not graded, because nothing was written: 1.1, 2.1.");
        GradedSubmission stub =
                new GradedSubmission(SampleClass.ben().student(), List.of(), List.of("1.1", "2.1"), notes, true, true);

        assertThat(Feedback.of(stub, SampleClass.results(stub))).isEqualTo("""
                        # ben: 0 of 20 points

                        - Not graded, because nothing was written: 1.1, 2.1.

                        Not handed in, no points: 2.2 MyEchoServer.

                        Write the class and hand it in.
                        """);
    }

    @Test
    void the_feedback_says_why_it_is_not_clear_which_class_is_meant() {
        GradedSubmission ben =
                new GradedSubmission(SampleClass.ben().student(), List.of(UNCLEAR), List.of(), List.of(), true, true);

        assertThat(Feedback.of(ben, SampleClass.results(ben))).contains("""
                        ## 2.1 LineReader: 0 of 10 points

                        Not graded. LineReader.java is empty.

                        Hand in one file with your class in it.
                        """);
    }

    @Test
    void the_feedback_folds_equal_lines_that_were_printed() {
        GradedClass graded = SampleClass.ben().classes().get(0);
        GradedClass chatty =
                new GradedClass("2.1", graded.state(), "", graded.tasks(), "a\nb\nb\nb\na\n", graded.submitted());
        GradedSubmission ben =
                new GradedSubmission(SampleClass.ben().student(), List.of(chatty), List.of(), List.of(), true, true);

        assertThat(Feedback.of(ben, SampleClass.results(ben)))
                .contains("Your class printed:\n\n    a\n    b  (3 times)\n    a\n");
    }

    @Test
    void no_text_in_the_feedback_is_taken_for_HTML() {
        GradedSubmission mallory = SampleClass.mallory();

        assertThat(Feedback.of(mallory, SampleClass.results(mallory)).lines())
                .filteredOn(line -> line.contains("<script>"))
                .allSatisfy(line -> assertThat(line).startsWith("    ")); // code
    }

    @Test
    void Gradescope_gets_a_test_for_each_task() throws IOException {
        JsonNode results = json(Gradescope.results(SampleClass.ada(), SampleClass.results(SampleClass.ada())));

        assertThat(fields(results)).containsExactly("score", "output", "output_format", "visibility", "tests");
        assertThat(results.get("score").asInt()).isEqualTo(7);
        assertThat(results.get("output").asText())
                .contains("was in the default package", "does not compile", "';' expected", "LineReader printed:");
        assertThat(results.get("tests"))
                .hasSize(4)
                .allSatisfy(test -> assertThat(fields(test))
                        .containsExactly(
                                "name",
                                "number",
                                "score",
                                "max_score",
                                "status",
                                "output",
                                "output_format",
                                "visibility"));
        JsonNode failed = results.get("tests").get(1);
        assertThat(failed.get("number").asText()).isEqualTo("2.1.2");
        assertThat(failed.get("score").asInt()).isZero();
        assertThat(failed.get("max_score").asInt()).isEqualTo(3);
        assertThat(failed.get("status").asText()).isEqualTo("failed");
        assertThat(failed.get("output").asText()).isEqualTo(SampleClass.FAILURE);
    }

    @Test
    void Exercism_gets_a_file_for_each_exercise() throws IOException {
        List<ExerciseResult> ada = SampleClass.results(SampleClass.ada());
        JsonNode failed = json(Exercism.results(ada.get(0)));
        JsonNode broken = json(Exercism.results(ada.get(1)));
        JsonNode solved =
                json(Exercism.results(SampleClass.results(SampleClass.ben()).get(0)));
        JsonNode stopped =
                json(Exercism.results(SampleClass.results(SampleClass.zoe()).get(0)));

        assertThat(failed.toString())
                .startsWith("{\"version\":3,\"status\":\"fail\",\"tests\":["
                        + "{\"name\":\"reads a line\",\"status\":\"pass\",\"task_id\":1,\"output\":\"debug: *1*\\n\"},"
                        + "{\"name\":\"joins a character that was cut in two\",\"status\":\"fail\",\"task_id\":2,"
                        + "\"message\":\"2.1 LineReader: ");
        assertThat(broken.get("status").asText()).isEqualTo("error");
        assertThat(broken.get("message").asText()).contains("does not compile", "';' expected");
        assertThat(solved.get("status").asText()).isEqualTo("pass");
        assertThat(stopped.get("tests").get(1).get("status").asText()).isEqualTo("error");
    }

    @Test
    void Exercism_gets_at_most_500_characters_of_output() throws IOException {
        ExerciseResult result = SampleClass.results(SampleClass.ada()).get(0);
        GradedClass graded = result.graded();
        GradedClass chatty =
                new GradedClass("2.1", graded.state(), "", graded.tasks(), "x".repeat(501), graded.submitted());

        JsonNode output = json(Exercism.results(new ExerciseResult(result.tests(), chatty)))
                .get("tests")
                .get(0)
                .get("output");

        assertThat(output.asText()).hasSize(500).endsWith("x" + Exercism.CUT);
    }

    @Test
    void Classroom_50_gets_the_fields_of_its_schema_and_no_others() throws IOException {
        Map<String, String> runner = Map.of(
                "CLASSROOM", "networks",
                "ASSIGNMENT", "sockets",
                "ASSIGNMENT_TYPE", "individual",
                "OWNER", "ada-github",
                "SUBMISSION_TAG", "submit/2026-06-01T14-32-05Z-a1b2c3d",
                "COMMIT_URL", "https://example.org/commit",
                "RELEASE_URL", "https://example.org/release",
                "REVIEW_URL", "https://example.org/review");
        JsonNode result = json(Classroom50.result(SampleClass.ada(), SampleClass.results(SampleClass.ada()), runner));

        assertThat(fields(result))
                .containsExactly(
                        "schema",
                        "classroom",
                        "assignment",
                        "assignment_type",
                        "owner",
                        "submission",
                        "commit",
                        "release",
                        "review",
                        "datetime",
                        "score",
                        "max-score",
                        "tests");
        assertThat(result.get("schema").asText()).isEqualTo("classroom50/result/v1");
        assertThat(result.get("owner").asText()).isEqualTo("ada-github");
        assertThat(result.get("datetime").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(result.get("max-score").asInt()).isEqualTo(20);
        assertThat(sum(result, "score")).isEqualTo(result.get("score").asInt()).isEqualTo(7);
        assertThat(sum(result, "max-score")).isEqualTo(20);
        assertThat(result.get("tests"))
                .allSatisfy(
                        test -> assertThat(fields(test)).containsExactly("test-name", "passed", "score", "max-score"));
    }

    private static int sum(JsonNode result, String field) {
        return StreamSupport.stream(result.get("tests").spliterator(), false)
                .mapToInt(test -> test.get(field).asInt())
                .sum();
    }

    @Test
    void JUnit_XML_can_be_read_by_Surefires_own_parser() throws Exception {
        ReportTestSuite failed = suite(SampleClass.results(SampleClass.zoe()).get(0));
        ReportTestSuite notCompiled =
                suite(SampleClass.results(SampleClass.ada()).get(1));

        assertThat(failed.getFullClassName()).isEqualTo("lesson02.exercise.LineReaderTest");
        assertThat(failed.getNumberOfTests()).isEqualTo(2);
        assertThat(failed.getNumberOfFailures()).isEqualTo(1);
        assertThat(failed.getNumberOfSkipped()).isEqualTo(1);
        assertThat(failed.getTestCases().get(0).getFailureMessage()).isEqualTo("2.1 LineReader: reads a line");
        assertThat(notCompiled.getNumberOfErrors()).isEqualTo(2);
        assertThat(notCompiled.getTestCases().get(0).getFailureDetail()).contains("';' expected");
    }

    private static ReportTestSuite suite(ExerciseResult result) throws Exception {
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(JUnitXml.suite(result).getBytes(UTF_8)), UTF_8))
                .get(0);
    }

    @Test
    void JUnit_XML_has_no_character_that_XML_forbids() {
        ExerciseResult result = SampleClass.results(SampleClass.ada()).get(0);
        GradedClass graded = result.graded();
        String output = "\0 \u001b[2J \ud800 \uffff \ud83d\ude00 ]]>";
        GradedClass binary = new GradedClass("2.1", graded.state(), "", graded.tasks(), output, graded.submitted());

        assertThat(JUnitXml.suite(new ExerciseResult(result.tests(), binary)))
                .contains("<system-out>\ufffd \ufffd[2J \ufffd \ufffd \ud83d\ude00 ]]&gt;</system-out>");
    }

    /**
     * As Canvas's import reads it, github.com/instructure/canvas-lms, lib/gradebook_importer.rb: the first cell contains "Student",
     * the second "ID", the third "Section"; a row with "Points Possible" is no student's; "Final Points" is not imported.
     */
    @Test
    void the_table_has_what_Canvas_needs_and_nothing_that_a_spreadsheet_calculates() {
        assertThat(GradebookCsv.of(SampleClass.gradebook()).lines())
                .containsExactly(
                        "\ufeffStudent,ID,Section,2.1 LineReader,2.2 MyEchoServer,Final Points",
                        "Points Possible,,,10,10,20",
                        "Ada O'Brien,4711,,7,0,7",
                        "ben,,,10,,10",
                        "'=Mallory " + SampleClass.HOSTILE + ",\"\"\"1\"\",2\",,7,0,7",
                        "Zo\u00eb,9,,0,10,10");
    }

    /**
     * As Moodle's import reads it, github.com/moodle/moodle, mod/assign/feedback/offline/importgradeslib.php: three columns are
     * found by their English names, and the id is what follows "Participant ". An empty grade is skipped.
     */
    @Test
    void of_a_class_from_Moodle_the_table_has_the_columns_that_Moodle_s_import_needs() {
        Student ada = new Student("Ada", Student.MOODLE + "4711", "ada");
        GradedSubmission graded = SampleClass.ada();
        Gradebook gradebook = new Gradebook(
                SampleClass.gradebook().exercises(),
                List.of(new GradedSubmission(ada, graded.classes(), List.of(), graded.notes(), true, true)));

        assertThat(GradebookCsv.of(gradebook).lines())
                .containsExactly(
                        "\ufeffFull name,Identifier,Last modified (grade),2.1 LineReader,2.2 MyEchoServer,Grade",
                        "Ada,Participant 4711,,7,0,7");
    }

    @Test
    void without_a_class_to_grade_there_are_no_points_in_the_table() {
        Student emil = new Student("Emil", "", "emil");
        Gradebook gradebook = new Gradebook(
                SampleClass.gradebook().exercises(),
                List.of(
                        new GradedSubmission(emil, List.of(), List.of(), List.of(), true, true),
                        new GradedSubmission(emil, List.of(UNCLEAR), List.of(), List.of(), true, true)));

        assertThat(GradebookCsv.of(gradebook).lines()).endsWith("Emil,,,,,", "Emil,,,,,");
    }

    @Test
    void the_page_says_of_each_student_why_something_was_not_graded() {
        Student bo = new Student("Bo", "", "bo");
        Gradebook gradebook = new Gradebook(
                SampleClass.EXERCISES,
                List.of(
                        SampleClass.ada(),
                        SampleClass.ben(),
                        new GradedSubmission(bo, List.of(UNCLEAR), List.of(), List.of(), true, true),
                        new GradedSubmission(bo, List.of(), List.of(), List.of("A note.", "Another."), true, true),
                        new GradedSubmission(
                                bo,
                                SampleClass.ben().classes(),
                                List.of(),
                                List.of("b.rar was not taken."),
                                true,
                                false)));

        assertThat(GradebookPage.of(gradebook).lines().filter(line -> line.startsWith("<li><a")))
                .containsExactly(
                        "<li><a href=\"#s1-2.2\">Ada O&#39;Brien: 2.2 MyEchoServer</a>."
                                + " Not graded: the class does not compile.</li>",
                        "<li><a href=\"#s3-2.1\">Bo: 2.1 LineReader</a>. Not graded. LineReader.java is empty.</li>",
                        "<li><a href=\"#s4\">Bo</a>. A note. Another.</li>",
                        "<li><a href=\"#s5\">Bo</a>. b.rar was not taken.</li>");
        assertThat(gradebook.incomplete()).containsExactly("Ada O'Brien", "Bo", "Bo", "Bo");
    }

    /** Both take a byte order mark and Windows's line ends, and a comma between cells; Moodle wants rows of one length. */
    @Test
    void all_rows_of_the_table_have_as_many_cells_and_end_as_in_RFC_4180() {
        String table =
                GradebookCsv.of(new Gradebook(SampleClass.EXERCISES, List.of(SampleClass.ada(), SampleClass.ben())));

        assertThat(table).startsWith("\ufeffStudent,").endsWith("\r\n");
        assertThat(table.split("\r\n"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(6));
    }
}
