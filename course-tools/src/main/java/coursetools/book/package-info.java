/**
 * What {@code ./learn book} does: it compares the pages in {@code docs} with the course. Read {@link coursetools.book.Book}
 * first, which goes through the pages, then {@link coursetools.book.MarkdownPage} and {@link coursetools.book.Mark}, which say what stands
 * in them. {@link coursetools.book.Regions} has what an excerpt should be, {@link coursetools.book.Plays} what a console block
 * should be: it runs the programs, each a {@link coursetools.book.RunningProgram}, and {@link coursetools.book.Normal} takes out
 * what differs from run to run. The others check pictures, links, commands and the way from page to page.
 */
package coursetools.book;
