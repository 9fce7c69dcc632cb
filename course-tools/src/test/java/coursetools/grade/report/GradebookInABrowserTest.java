package coursetools.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import coursetools.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The page that {@code ./learn grade} writes, opened in Chromium. */
@Tag("browser")
@Timeout(value = 2, unit = TimeUnit.MINUTES) // a browser is slow on a busy machine
class GradebookInABrowserTest {

    private static final int WIDE = 1200;
    private static final int PHONE = 360;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static RemoteWebDriver browser;
    private static String page;

    @BeforeAll
    static void a_browser_is_started() throws IOException {
        chromium = Chromium.installed();
        browser = chromium.start(WIDE);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        page = Files.writeString(folder.resolve("gradebook.html"), GradebookPage.of(SampleClass.gradebook()))
                .toUri()
                .toString();
    }

    @AfterAll
    static void the_browser_is_closed() {
        if (browser != null) {
            browser.quit();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void the_page_is_opened() {
        browser.get("about:blank"); // or else only the part after # would change
        browser.get(page);
    }

    private static List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    private static List<String> names() {
        return texts("tbody tr:not([hidden]) th").stream()
                .map(name -> name.replaceFirst("(?s)[ <].*", ""))
                .toList();
    }

    private static void click(String selector) {
        browser.findElement(By.cssSelector(selector)).click();
    }

    @Test
    void the_table_shows_points_and_what_was_not_graded() {
        assertThat(texts("#s1 td")).containsExactly("7", "not compiled", "7");
        assertThat(texts("#s2 td")).containsExactly("10", "-", "10");
        assertThat(texts("tfoot td")).containsExactly("6.0", "2.5", "8.5");
        assertThat(texts("h2")).containsExactly("Not graded", "What the class can do");
    }

    @Test
    void a_click_on_a_cell_shows_the_failure_and_the_source_and_the_next_click_hides_them() {
        click("#s1 td a");

        assertThat(texts(".panel h2")).containsExactly("Ada O'Brien: 2.1 LineReader");
        assertThat(texts(".panel pre"))
                .contains(SampleClass.FAILURE.stripTrailing())
                .anyMatch(text -> text.contains("// <b>bold</b> \\u202e & </pre>"));

        click(".panel:target nav a:last-child");
        assertThat(texts(".panel h2")).containsExactly("ben: 2.1 LineReader");
        click(".panel:target nav a");
        assertThat(texts(".panel h2")).isEmpty();
    }

    @Test
    void Escape_hides_what_a_click_has_shown() {
        click("#s1 td a");
        browser.findElement(By.tagName("body")).sendKeys(Keys.ESCAPE);

        assertThat(texts(".panel h2")).isEmpty();
    }

    @Test
    void the_filter_finds_a_name_without_its_accents() {
        browser.findElement(By.cssSelector("input[type=search]")).sendKeys("ZOE");

        assertThat(names()).containsExactly("Zo\u00eb");
        assertThat(texts("[role=status]")).containsExactly("1 of 4 students");
    }

    @Test
    void a_click_on_a_header_sorts_and_a_second_one_turns_the_order_round() {
        click("thead th:last-child button");
        assertThat(texts("tbody .total")).containsExactly("10", "10", "7", "7");
        click("thead th:last-child button");
        assertThat(texts("tbody .total")).containsExactly("7", "7", "10", "10");

        click("thead th button");
        assertThat(names()).containsExactly("=Mallory", "Ada", "ben", "Zo\u00eb");
    }

    @Test
    void nothing_that_a_student_wrote_becomes_part_of_the_page() {
        assertThat(browser.getTitle()).isEqualTo("Grades");
        assertThat(browser.findElements(By.cssSelector("img, b:empty:not(.histogram b)")))
                .isEmpty();
        assertThat(browser.findElements(By.tagName("script"))).hasSize(1);
        assertThat(Chromium.console(browser)).isEmpty();
    }

    @Test
    void even_unescaped_a_script_would_not_run() throws IOException {
        openChanged("<h1>Grades</h1>", "<script>document.title = 'hacked'</script>");

        assertThat(browser.getTitle()).isEqualTo("Grades");
        assertThat(Chromium.console(browser)).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void without_JavaScript_there_is_a_plain_table_whose_cells_still_open() throws IOException {
        openChanged("script-src '[^']*'", "script-src 'none'");

        assertThat(texts("input, thead button")).isEmpty();
        click("#s1 td a");
        assertThat(texts(".panel h2")).containsExactly("Ada O'Brien: 2.1 LineReader");
        assertThat(Chromium.console(browser)).hasSize(1); // the script, refused
    }

    private static void openChanged(String what, String with) throws IOException {
        String html = GradebookPage.of(SampleClass.gradebook()).replaceFirst(what, with);
        browser.get(
                Files.writeString(folder.resolve("changed.html"), html).toUri().toString());
    }

    @Test
    void the_page_keeps_the_rules_of_accessibility() throws IOException {
        assertThat(Chromium.violations(browser)).isEmpty();
        click("#s1 td a");
        assertThat(Chromium.violations(browser)).isEmpty();
    }

    @Test
    void the_page_is_no_wider_than_a_phone_and_accessible_there() throws IOException {
        RemoteWebDriver phone = chromium.start(PHONE);
        try {
            phone.get(page);
            assertThat(phone.executeScript("return document.documentElement.scrollWidth"))
                    .isEqualTo((long) PHONE);
            assertThat(Chromium.violations(phone)).isEmpty();
        } finally {
            phone.quit();
        }
    }
}
