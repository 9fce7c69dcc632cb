/** Draws: the book's {@link coursetools.pictures.Diagram}s, each from a source in PlantUML's language. */
package coursetools.pictures;
