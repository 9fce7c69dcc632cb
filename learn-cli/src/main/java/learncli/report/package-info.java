/**
 * Tells a person how a class fared: {@link learncli.report.Report} one class, {@link learncli.report.CheckAll} all. It uses
 * {@code grading}, where the verdict is made, {@code progress}, {@code course} and {@code terminal}.
 */
package learncli.report;
