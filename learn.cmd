@echo off
rem The learn command: builds learn-cli if it is not built from its present sources, then starts it. For the commands of
rem teachers and authors, and for pictures, it builds and starts course-tools, which needs learn-cli.
rem learn does the same on Linux and macOS.
setlocal DisableDelayedExpansion

set "root=%~dp0."
set "module=learn-cli"
set "word=%~1"
if "%~1"=="help" set "word=%~2"
for %%c in (prove benchmark book measure grade edition export) do if "%word%"=="%%c" set "module=course-tools"
for %%c in (demo tap) do if "%~1"=="%%c" for %%a in (%*) do if "%%~a"=="--picture" set "module=course-tools"
set "cli=%~dp0learn-cli\target"
set "target=%~dp0%module%\target"
set "log=%target%\learn-build.log"
set "stamp=%target%\learn-sources"

if not exist "%root%\learn-cli\pom.xml" goto :no_course
if not exist "%root%\%module%\pom.xml" goto :no_tools
if not "%root:;=%"=="%root%" goto :semicolon
if not "%root:!\=%"=="%root%" goto :misread
for /f "tokens=2 delims==" %%a in ("%root%") do goto :misread
if defined JAVA_HOME goto :java_home
set "java=java"
where /q java || goto :no_java
where /q javac || goto :no_compiler
goto :have_jdk

:java_home
set "java=%JAVA_HOME%\bin\java"
if not exist "%JAVA_HOME%\bin\java.exe" goto :bad_java_home
if not exist "%JAVA_HOME%\bin\javac.exe" goto :bad_java_home

:have_jdk
if not exist "%cli%\learn-cli.jar" goto :build
if not exist "%target%\%module%.jar" goto :build
call :sources >"%stamp%.now"
fc /b "%stamp%" "%stamp%.now" >nul 2>&1 && goto :start

:build
where /q mvn || goto :no_maven
if not exist "%target%" mkdir "%target%"
if exist "%stamp%" (
    echo Building ./learn again: its sources have changed ... 1>&2
) else (
    echo Building ./learn ^(first use; about a minute while Maven downloads^) ... 1>&2
)
rem Now: an edit during the build is not lost.
call :sources >"%stamp%.new"
call mvn -q -B -Dstyle.color=never -f "%root%\pom.xml" -pl %module% -am prepare-package -Dmaven.test.skip=true <nul >"%log%" 2>&1
if errorlevel 1 goto :build_failed
move /y "%stamp%.new" "%stamp%" >nul

:start
set "main=learncli.Learn"
set "path_=%cli%\learn-cli.jar;%cli%\lib\*"
if "%module%"=="course-tools" set "main=coursetools.CourseTools"
if "%module%"=="course-tools" set "path_=%path_%;%target%\course-tools.jar;%target%\lib\*"
rem JLine, the terminal of watch, calls Windows by native code.
"%java%" --enable-native-access=ALL-UNNAMED -Djdk.console=java.base "-Dlearn.root=%root%" -cp "%path_%" %main% %*
exit /b %ERRORLEVEL%

rem A checksum of each source: a clock may be wrong.
:sources
powershell -NoProfile -Command "cd '%root%'; Get-ChildItem pom.xml, learn-cli\pom.xml, learn-cli\src\main, peer-kit\pom.xml, peer-kit\src\main, %module%\pom.xml, %module%\src\main -Recurse -File | Get-FileHash | ForEach-Object { $_.Hash + ' ' + $_.Path }"
exit /b

:build_failed
del "%stamp%.new"
findstr /r /c:"\.java:\[[0-9]*,[0-9]*\]" /c:"This build needs" "%log%" 1>&2 || findstr /c:"[ERROR]" "%log%" 1>&2
echo ./learn could not be built. All that Maven said is in %log% 1>&2
exit /b 1

:semicolon
echo There is a ';' in the name of the folder %root%, where Java sees the end of a path: rename it. 1>&2
exit /b 1

:misread
echo There is a '=' or a final '!' in the name of the folder %root%, which Java misreads: rename it. 1>&2
exit /b 1

:no_course
echo %root% is not the folder of the course: this command belongs there, next to learn-cli. 1>&2
exit /b 1

:no_tools
echo This edition of the course is for a class: it has no tools for teachers, and draws no pictures. 1>&2
exit /b 1

:bad_java_home
echo JAVA_HOME is %JAVA_HOME%, and there is no bin\java.exe or no bin\javac.exe in it: set it to a JDK, 17 or newer, or unset it. 1>&2
exit /b 1

:no_java
echo There is no Java on the PATH: install a JDK, 17 or newer. 1>&2
exit /b 1

:no_compiler
echo The Java on the PATH has no compiler (javac): install a JDK, 17 or newer. 1>&2
exit /b 1

:no_maven
echo ./learn must be built first, and there is no mvn on the PATH: install Maven 3.8.7 or newer. 1>&2
exit /b 1
