/**
 * What a submitted class may use. A sandbox protects the machine, but a class inside it could still give itself points, for
 * example by reflection. So its compiled form is checked before it runs: it may use only the classes and methods of
 * {@code allowed.txt}. Begin with {@link coursetools.grade.allowed.AllowList}.
 */
package coursetools.grade.allowed;
