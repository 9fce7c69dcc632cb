// The pages can be read without this. It adds a button to copy code, and the search.
"use strict";

for (const pre of document.querySelectorAll("pre")) {
  const button = document.createElement("button");
  button.textContent = "Copy";
  button.onclick = async () => {
    await navigator.clipboard.writeText(textToCopy(pre));
    button.textContent = "Copied";
  };
  button.onmouseleave = () => button.textContent = "Copy";
  pre.after(button);
}

// of a conversation in a terminal, only the commands
function textToCopy(pre) {
  const typed = [...pre.querySelectorAll(".typed")].map((line) => line.textContent.slice(2));
  return typed.length ? typed.join("\n") : pre.textContent;
}

const up = document.currentScript.src.replace(/[^/]*$/, ""); // the folder of the site
const field = document.querySelector("input[type=search]");
const contents = document.getElementById("contents");
const found = document.getElementById("found");
let sections; // [page, its title, heading, words]

contents.onclick = (event) => {
  if (event.target.closest("a")) {
    contents.hidePopover(); // it covers the page on a phone
  }
};

field.hidden = false;
field.onfocus = () => {
  if (!sections) {
    const script = document.createElement("script");
    script.src = up + "search.js"; // calls searchIn
    document.head.append(script);
  }
};
field.oninput = search;
field.onkeydown = (event) => {
  if (event.key === "Enter") {
    found.querySelector("a")?.click();
  }
};
document.onkeydown = (event) => {
  if (event.key === "/" && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
  }
};

function searchIn(all) {
  sections = all;
  search();
}

function search() {
  const wanted = field.value.trim().toLowerCase();
  found.hidden = !wanted;
  contents.classList.toggle("searching", Boolean(wanted));
  if (!wanted || !sections) {
    return;
  }
  const hits = sections
    .map((section) => ({ section, rank: rank(section, wanted) }))
    .filter((hit) => hit.rank >= 0)
    .sort((a, b) => a.rank - b.rank) // keeps the order of the book among equals
    .slice(0, 30);
  found.replaceChildren(...hits.map((hit) => item(hit.section, wanted)));
  if (!hits.length) {
    found.textContent = "Nothing found";
  }
}

// the lower the better; -1 if the section has not all the words
function rank([, , heading, words], wanted) {
  const title = heading.toLowerCase();
  const text = title + " " + words.toLowerCase();
  if (title.includes(wanted)) {
    return title.length - wanted.length;
  }
  if (text.includes(wanted)) {
    return 1000;
  }
  return wanted.split(/\s+/).every((word) => text.includes(word)) ? 2000 : -1;
}

function item([page, title, heading, words], wanted) {
  const link = document.createElement("a");
  link.href = up + page;
  link.textContent = heading;
  const item = document.createElement("li");
  item.append(link);
  if (heading !== title) {
    item.append(small(title));
  }
  const at = words.toLowerCase().indexOf(wanted);
  if (at >= 0) {
    const end = at + wanted.length;
    const mark = document.createElement("mark");
    mark.textContent = words.slice(at, end);
    const before = words.slice(0, at).split(" ").slice(-4).join(" ");
    const after = words.slice(end).split(" ").slice(0, 6).join(" ");
    item.append(small(before, mark, after));
  }
  return item;
}

function small(...parts) {
  const small = document.createElement("small");
  small.append(...parts);
  return small;
}
