package coursetools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
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

    private static ChromeDriverService service;
    private static RemoteWebDriver browser;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // a browser is slow on a busy machine
    static void every_page_is_opened() throws IOException {
        Optional<File> driver = onThePath("chromedriver");
        assumeTrue(driver.isPresent(), "the pages were not opened, because there is no chromedriver on the PATH");
        new Site(Course.in(Checkout.root()), site).write();
        service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get())
                .usingAnyFreePort()
                .build();
        service.start();
        seen = look(start("--allow-file-access-from-files")); // a page may look into its frame
        browser = start();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> look(RemoteWebDriver looking) throws IOException {
        try {
            looking.manage().timeouts().scriptTimeout(Duration.ofMinutes(4));
            looking.get(Files.writeString(site.resolve("empty"), "").toUri().toString());
            Object pages = looking.executeAsyncScript(LOOK, pages(), WIDTH);
            errors = console(looking);
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
        if (service != null) {
            service.stop();
        }
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(console(browser)).isEmpty();
    }

    private static List<LogEntry> console(RemoteWebDriver of) {
        return of.manage().logs().get(LogType.BROWSER).getAll();
    }

    private static Optional<File> onThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    private static RemoteWebDriver start(String... more) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--disable-gpu");
        options.addArguments("--host-resolver-rules=MAP * ~NOTFOUND"); // a request that leaves the machine is an error
        options.addArguments(more);
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption(
                "mobileEmulation", Map.of("deviceMetrics", Map.of("width", WIDTH, "height", 740, "pixelRatio", 1.0)));
        return new RemoteWebDriver(service.getUrl(), options, false);
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
        try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), UTF_8));
        }

        Object violations = browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run({preload: false}).then(result => done(result.violations.map(broken =>
                    broken.help + ": " + broken.nodes.map(node => node.html).join(" "))));""");

        assertThat(violations).isEqualTo(List.of());
    }
}
