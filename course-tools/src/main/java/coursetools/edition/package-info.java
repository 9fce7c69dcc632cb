/** The course as a class gets it: {@link coursetools.edition.Edition}. */
package coursetools.edition;
