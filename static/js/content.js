"use strict";
// What a strip or a table is asked for arrives without loading the page anew: only the content, the
// title and the addresses in the header change. The address says what is shown; back leads back.
// Without this file, or when anything is not as expected, the browser loads the whole page.

const CHANGED = ["#content", ".header-corner"];
const ADDRESSES = "link[rel='alternate'][hreflang]";
// Links that ask the same page for other rows; all others lead somewhere else.
const ASKING = ".table-frame thead a, .pagination a";
let shown = location.pathname + location.search;
let asked = new AbortController();

function isOfThisPage(address) {
  return address.origin === location.origin && address.pathname === location.pathname
    && !address.searchParams.has("format");
}

// Whoever draws charts says so by accepting the event; an empty root asks whether somebody does.
function offer(root) {
  const event = new CustomEvent("kpi:content", { cancelable: true, detail: root });
  return !document.dispatchEvent(event);
}

function canStay() {
  return !document.querySelector(".chart[data-figure]") || offer(document.createElement("div"));
}

function findAddress(form, submitter) {
  const address = new URL(form.getAttribute("action") || location.pathname, location.href);
  address.search = new URLSearchParams(new FormData(form, submitter)).toString();
  return address;
}

function isExpected(page) {
  return CHANGED.every((each) => page.querySelector(each));
}

function replaceContent(page) {
  for (const chart of document.querySelectorAll(".js-plotly-plot")) Plotly.purge(chart);
  for (const each of CHANGED) {
    document.querySelector(each).replaceWith(document.adoptNode(page.querySelector(each)));
  }
  document.title = page.title;
  document.querySelectorAll(ADDRESSES).forEach((link, place) => {
    link.href = page.querySelectorAll(ADDRESSES)[place].getAttribute("href");
  });
}

// The sentence that leads the page is what has changed for who hears it.
function announce() {
  const content = document.getElementById("content");
  const lead = content.querySelector(".lead") || content.querySelector("h1");
  document.getElementById("announced").textContent = lead.innerText;
}

function returnTo(place) {
  scrollTo(0, place.top);
  const one = place.id && document.getElementById(place.id);
  const target = one || (place.hash && document.querySelector(`${place.hash} .table-frame`));
  if (target) target.focus({ preventScroll: Boolean(one) });
}

async function fetchPage(address) {
  asked.abort();
  asked = new AbortController();
  const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "text/html" } });
  if (!answer.ok || !isOfThisPage(new URL(answer.url))) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!isExpected(page)) throw new Error("another page");
  return page;
}

async function showAnew(address, place, { isNew }) {
  const content = document.getElementById("content");
  content.setAttribute("aria-busy", "true");
  try {
    const page = await fetchPage(address);
    if (isNew) history.pushState(null, "", address);
    shown = location.pathname + location.search;
    replaceContent(page);
  } catch (error) {
    // A later choice took its place; anything else the whole page will tell.
    if (error.name !== "AbortError") location.assign(address);
    return;
  }
  offer(document.getElementById("content"));
  // Only a page that was loaded anew has to look up where the choice was made.
  sessionStorage.removeItem(LAST_CONTROL);
  returnTo(place);
  announce();
}

function placeOf(element, hash) {
  return { id: element ? element.id : "", hash, top: scrollY };
}

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "get" || !form.closest("#content") || event.defaultPrevented) return;
  const address = findAddress(form, event.submitter);
  if (!isOfThisPage(address) || !canStay()) return;
  event.preventDefault();
  showAnew(address, placeOf(document.activeElement, address.hash), { isNew: true });
});

addEventListener("click", (event) => {
  const link = event.target.closest(ASKING);
  const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !isPlain || event.altKey) return;
  const address = new URL(link.href);
  if (!isOfThisPage(address) || !address.hash || !canStay()) return;
  event.preventDefault();
  showAnew(address, placeOf(null, address.hash), { isNew: true });
});

// Going to a part of the page is told as well, and changes nothing.
addEventListener("popstate", () => {
  if (location.pathname + location.search === shown) return;
  if (!canStay()) location.reload();
  else showAnew(new URL(location.href), placeOf(document.activeElement, ""), { isNew: false });
});
