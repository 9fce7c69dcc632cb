/**
 * What {@code ./learn book} does: it compares the pages in {@code docs} with the course. Begin with
 * {@link coursetools.book.Book}, which goes through the pages, then read {@link coursetools.book.MarkdownPage} and
 * {@link coursetools.book.Mark}, which say what they contain. {@link coursetools.book.Blocks} compares:
 * {@link coursetools.book.Excerpts} has the text of an excerpt, {@link coursetools.book.Plays} that of a console block.
 * It runs the programs, each a {@link coursetools.book.RunningProgram}, and {@link coursetools.book.Normal} takes out
 * what differs from run to run. The others check pictures, links, commands and the way from page to page.
 */
package coursetools.book;
