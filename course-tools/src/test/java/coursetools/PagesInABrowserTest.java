package coursetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.course.Course;
import learncli.read.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The pages that {@code ./learn read} makes, each opened in Chromium as on a small phone. */
@Tag("browser")
class PagesInABrowserTest {

    private static final int WIDTH = 360; // pixels of a small phone
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Opens each page in a frame, one after the other, which takes a third of the time; returns what it sees. */
    private static final String LOOK = """
            const [pages, width, done] = arguments;
            const frame = document.createElement("iframe");
            frame.width = width;
            document.body.append(frame);
            (async () => {
              const seen = {};
              for (const page of pages) {
                await new Promise(loaded => {
                  frame.onload = loaded;
                  frame.src = page;
                });
                const shown = frame.contentDocument;
                seen[page] = {
                  anchors: [...shown.querySelectorAll("[id]")].map(element => element.id),
                  links: [...shown.links].map(link => link.href),
                  missingPictures: [...shown.images].filter(image => !image.naturalWidth).map(image => image.src),
                  width: shown.documentElement.scrollWidth
                };
              }
              done(seen);
            })();""";

    private static Map<String, Map<String, Object>> seen; // by the page's address
    private static List<LogEntry> errors; // meanwhile in the console

    @TempDir
    private static Path site;

    private static Chromium chromium;
    private static RemoteWebDriver browser;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // a browser is slow on a busy machine
    static void every_page_is_opened() throws IOException {
        chromium = Chromium.installed();
        new Site(Course.in(Checkout.root()), site).write();
        seen = look(chromium.start(WIDTH, "--allow-file-access-from-files")); // a page may look into its frame
        browser = chromium.start(WIDTH);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> look(RemoteWebDriver looking) throws IOException {
        try {
            looking.manage().timeouts().scriptTimeout(Duration.ofMinutes(4));
            looking.get(Files.writeString(site.resolve("empty"), "").toUri().toString());
            Object pages = looking.executeAsyncScript(LOOK, pages(), WIDTH);
            errors = Chromium.console(looking);
            return (Map<String, Map<String, Object>>) pages;
        } finally {
            looking.quit();
        }
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

    @AfterEach
    void the_console_is_empty() {
        assertThat(Chromium.console(browser)).isEmpty();
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> file.toUri().toString())
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> all(String what, String page) {
        return (List<String>) seen.get(page).get(what);
    }

    private static void open(String page) {
        browser.get(address(page));
    }

    private static String address(String page) {
        return site.toUri() + page;
    }

    /** The search field stands with the contents, which a phone shows at a touch. */
    private static WebElement searchField() {
        WebElement field = browser.findElement(By.cssSelector("input[type=search]"));
        if (!field.isDisplayed()) {
            browser.findElement(By.cssSelector("header button")).click();
        }
        return field;
    }

    @Test
    void every_link_leads_to_a_page_and_an_anchor_in_it() {
        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(seen.keySet())
                .allSatisfy(page -> assertThat(all("links", page))
                        .filteredOn(link -> !leadsSomewhere(link))
                        .isEmpty());
    }

    private static boolean leadsSomewhere(String link) {
        String[] parts = link.split("#", 2);
        return link.matches("https?://.*")
                || seen.containsKey(parts[0])
                        && (parts.length == 1 || all("anchors", parts[0]).contains(parts[1]));
    }

    @Test
    void no_page_has_an_error_or_makes_a_request_that_leaves_the_machine() {
        assertThat(errors).isEmpty();
    }

    @Test
    void every_picture_is_there() {
        assertThat(seen.keySet())
                .allSatisfy(page -> assertThat(all("missingPictures", page)).isEmpty());
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        assertThat(seen.keySet())
                .filteredOn(page -> (long) seen.get(page).get("width") != WIDTH)
                .isEmpty();
    }

    @Test
    void the_search_finds_an_exception_in_the_failure_atlas() {
        open("lesson04-multithreaded/index.html");

        searchField().sendKeys("Connection reset");
        await().atMost(PATIENCE)
                .until(() -> !browser.findElements(By.cssSelector("#found a")).isEmpty());
        searchField().sendKeys(Keys.ENTER);

        String entry = address("docs/failures.html#connection-reset");
        await().atMost(PATIENCE).until(() -> browser.getCurrentUrl().equals(entry));
    }

    @Test
    void a_button_copies_the_commands_of_a_session() {
        open("index.html");
        WebElement button = browser.findElement(By.cssSelector(".console + button"));

        new Actions(browser).moveToElement(button).click().perform();
        await().atMost(PATIENCE).until(() -> button.getText().equals("Copied"));
        searchField().sendKeys(Keys.chord(Keys.CONTROL, "v"));

        assertThat(searchField().getDomProperty("value")).isEqualTo("./learn run 2 EchoServer");
    }

    @Test
    void a_chapter_keeps_the_rules_of_accessibility() throws IOException {
        open("docs/lesson04-multithreaded.html");

        assertThat(Chromium.violations(browser)).isEmpty();
    }
}
