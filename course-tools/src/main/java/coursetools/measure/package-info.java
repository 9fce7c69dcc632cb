/** Measures the servers of a lesson that has a {@code LoadLab}, and shows what was measured as a table and as pictures. */
package coursetools.measure;
