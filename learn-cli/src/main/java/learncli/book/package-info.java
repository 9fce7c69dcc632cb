/**
 * What {@code ./learn book} does: it compares the pages in {@code docs} with the course. Read {@link learncli.book.Book}
 * first, which goes through the pages, then {@link learncli.book.Page} and {@link learncli.book.Mark}, which say what stands
 * in them. {@link learncli.book.Regions} has what an excerpt should be, {@link learncli.book.Plays} what a console block
 * should be: it runs the programs, each a {@link learncli.book.RunningProgram}, and {@link learncli.book.Normal} takes out
 * what differs from run to run. The others check links, commands and the way from page to page.
 */
package learncli.book;
