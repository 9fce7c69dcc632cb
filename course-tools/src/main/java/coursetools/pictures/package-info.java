/**
 * Draws with {@link coursetools.pictures.PlantUml}: the book's {@link coursetools.pictures.Diagram}s, each from a source of its
 * own, and the conversations of {@code ./learn demo} and {@code ./learn tap}, whose source a {@link
 * coursetools.pictures.SequenceDiagram} writes.
 */
package coursetools.pictures;
