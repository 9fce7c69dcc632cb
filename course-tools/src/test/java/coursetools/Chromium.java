package coursetools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The browser in which tests look at pages. */
public record Chromium(ChromeDriverService service) implements AutoCloseable {

    /** Leaves out the tests if it is not on this machine. */
    public static Chromium installed() throws IOException {
        Optional<File> driver = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, "chromedriver"))
                .filter(File::canExecute)
                .findFirst();
        assumeTrue(driver.isPresent(), "the pages were not opened, because there is no chromedriver on the PATH");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get())
                .usingAnyFreePort()
                .build();
        service.start();
        return new Chromium(service);
    }

    /** @param width of its window, in pixels */
    public RemoteWebDriver start(int width, String... more) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--disable-gpu");
        options.addArguments("--host-resolver-rules=MAP * ~NOTFOUND"); // a request that leaves the machine is an error
        options.addArguments(more);
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption(
                "mobileEmulation", Map.of("deviceMetrics", Map.of("width", width, "height", 740, "pixelRatio", 1.0)));
        return new RemoteWebDriver(service.getUrl(), options, false);
    }

    /** What a browser's console shows since the last call. */
    public static List<LogEntry> console(RemoteWebDriver browser) {
        return browser.manage().logs().get(LogType.BROWSER).getAll();
    }

    /** Which rules of accessibility the page breaks, and where. */
    public static List<?> violations(RemoteWebDriver browser) throws IOException {
        try (InputStream axe = Chromium.class.getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), UTF_8));
        }
        return (List<?>) browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run({preload: false}).then(result => done(result.violations.map(broken =>
                    broken.help + ": " + broken.nodes.map(node => node.html).join(" "))));""");
    }

    @Override
    public void close() {
        service.stop();
    }
}
