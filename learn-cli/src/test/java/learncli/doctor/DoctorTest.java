package learncli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learncli.doctor.Finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class DoctorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"17, false, MISSING", "17, true, NOTE", "21, true, OK"})
    void a_jdk_must_have_a_compiler_and_should_be_21_or_newer(int version, boolean hasCompiler, Level level) {
        assertThat(Doctor.java(version, hasCompiler).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING, Maven",
        "Apache Maven 3.8.6 (abc), MISSING, Maven 3.8.6",
        "Apache Maven 3.8.7, OK, Maven 3.8.7",
        "'Warning: x\nApache Maven 3.10.1 (abc)\nMaven home: /m', OK, Maven 3.10.1",
        "Apache Maven 4.0.0-rc-3, OK, Maven 4.0.0",
    })
    void maven_must_be_3_8_7_or_newer(String said, Level level, String what) {
        Finding finding = Doctor.maven(said.replace("\\n", "\n"));

        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.what()).isEqualTo(what);
    }

    @Test
    void the_folder_must_be_writable() throws IOException {
        assertThat(Doctor.writable(folder).level()).isEqualTo(Level.OK);
        assertThat(folder).isEmptyDirectory();
        Files.createFile(folder.resolve(".learn")); // no file can be made in a file

        assertThat(Doctor.writable(folder).level()).isEqualTo(Level.MISSING);
    }

    @Test
    void an_address_that_no_program_here_can_listen_on_is_missed_if_it_is_needed() {
        assertThat(Doctor.loopback("127.0.0.1", true).level()).isEqualTo(Level.OK);
        assertThat(Doctor.loopback("192.0.2.1", true).level()).isEqualTo(Level.MISSING);
        assertThat(Doctor.loopback("192.0.2.1", false).level()).isEqualTo(Level.NOTE);
    }

    @Test
    void a_port_that_is_taken_is_named_with_its_holder() throws IOException {
        Programs programs = Programs.onPath();
        int port;
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = holder.getLocalPort();
            Finding taken = Doctor.port(port, "this test", programs);

            assertThat(taken.level()).isEqualTo(Level.NOTE);
            assertThat(taken.what())
                    .startsWith("port " + port + ", of this test: taken by ")
                    .matches(".*(, process " + ProcessHandle.current().pid() + "|another program)");
        }
        assertThat(Doctor.port(port, "this test", programs)).isEqualTo(Finding.ok("port " + port + ", of this test"));
    }

    @Test
    void few_descriptors_and_a_poor_terminal_are_noted() {
        assertThat(Doctor.descriptors(256).level()).isEqualTo(Level.NOTE);
        assertThat(Doctor.descriptors(1024).level()).isEqualTo(Level.OK);
        assertThat(Doctor.terminal("ANSI_X3.4-1968", 100).level()).isEqualTo(Level.NOTE);
        assertThat(Doctor.terminal("UTF-8", 60).level()).isEqualTo(Level.NOTE);
        assertThat(Doctor.terminal("UTF-8", 80)).isEqualTo(Finding.ok("terminal: UTF-8, 80 columns"));
        assertThat(Doctor.terminal("UTF-8", 0)).isEqualTo(Finding.ok("terminal: UTF-8"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
    void a_program_is_sought_on_the_path() throws IOException {
        Programs programs = new Programs(List.of(folder.resolve("nowhere"), folder));
        assertThat(Doctor.program("nc", "a client", "netcat", programs).level()).isEqualTo(Level.NOTE);

        Path file = Files.writeString(folder.resolve("nc"), "#!/bin/sh");
        assertThat(programs.has("nc")).isFalse();
        assertThat(file.toFile().setExecutable(true)).isTrue();

        assertThat(Doctor.program("nc", "a client", "netcat", programs)).isEqualTo(Finding.ok("nc: a client"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
    void what_windows_can_start_is_taken_rather_than_the_script_beside_it() throws IOException {
        for (String name : List.of("mvn", "mvn.cmd")) {
            Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\necho " + name + " $1");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }

        assertThat(new Programs(List.of(folder)).output("mvn", "-version")).isEqualTo("mvn.cmd -version");
    }

    @Test
    void a_sandbox_that_does_not_work_is_noted_with_what_it_says() {
        assertThat(Doctor.sandbox(true, "works").level()).isEqualTo(Level.OK);
        assertThat(Doctor.sandbox(false, "").advice()).contains("apt-get install bubblewrap");
        assertThat(Doctor.sandbox(true, "bwrap: setting up uid map: Permission denied"))
                .extracting(Finding::level, Finding::what)
                .containsExactly(
                        Level.NOTE,
                        "bwrap: the sandbox in which ./learn grade runs what a class hands in: "
                                + "bwrap: setting up uid map: Permission denied");
    }

    @Test
    void advice_stands_below_what_was_found() {
        assertThat(Finding.note("few", "Get more.").lines(Ansi.OFF))
                .containsExactly("  note     few", "           Get more.");
        assertThat(Finding.ok("enough").lines(Ansi.OFF)).containsExactly("  ok       enough");
    }
}
