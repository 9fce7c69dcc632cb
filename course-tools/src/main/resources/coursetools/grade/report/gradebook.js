// The page is complete without it: this adds a filter, sorting by a column, and the Escape key.
const table = document.getElementById("grades");
const body = table.tBodies[0];
const rows = [...body.rows];
const tools = document.getElementById("tools");
const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); // "zoe" finds Zoë

tools.hidden = false;
tools.querySelector("input").addEventListener("input", event => {
  const wanted = plain(event.target.value.trim());
  for (const row of rows) {
    row.hidden = !plain(row.cells[0].dataset.value).includes(wanted);
  }
  const shown = rows.filter(row => !row.hidden).length;
  tools.querySelector("[role=status]").textContent = wanted ? `${shown} of ${rows.length} students` : "";
});

const headers = [...table.tHead.rows[0].cells];
headers.forEach((header, column) => {
  const button = document.createElement("button");
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener("click", () => {
    // names from A on, points from the most on; the other way round at the second click
    const first = column === 0 ? "ascending" : "descending";
    const second = column === 0 ? "descending" : "ascending";
    const order = header.getAttribute("aria-sort") === first ? second : first;
    headers.forEach(each => each.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", order);
    const value = row => row.cells[column].dataset.value;
    rows.sort((one, other) => (order === "ascending" ? 1 : -1)
        * (column === 0 ? value(one).localeCompare(value(other)) : value(one) - value(other)));
    body.append(...rows);
  });
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    document.querySelector(".panel:target nav a")?.click();
  }
});
