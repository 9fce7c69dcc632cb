/**
 * What commands print: {@link learncli.report.Report} says how a class fared, {@link learncli.report.NextStep} what to do
 * next. It uses {@code grading}, where the verdict is made, {@code progress}, {@code course} and {@code terminal}.
 */
package learncli.report;
