"use strict";
// Draws every figure of the page from its JSON: the first at once, the others when the page rests.
// Where the page brings a picture of a figure, it is seen until then.
// What a figure shows is decided on the server; nothing is calculated here.

const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  responsive: true,
  scrollZoom: false,
  showSendToCloud: false,
  plotlyServerURL: "",
};
const LIBRARY = document.currentScript.dataset.library;
const LONGEST_PAUSE = 300;
// Below so many pixels panels stand one below the other.
const NARROW = 600;

// A megabyte of script keeps a page from being shown: it runs once the page has been seen.
function seeFirst() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function loadLibrary() {
  await seeFirst();
  const script = document.createElement("script");
  script.src = LIBRARY;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${LIBRARY} did not arrive`));
    document.head.append(script);
  });
}

function readFigure(element) {
  const content = JSON.parse(document.getElementById(element.dataset.figure).textContent);
  return typeof content === "string" ? JSON.parse(content) : content;
}

function fitLayout(element, { layout, narrow }) {
  const family = getComputedStyle(document.body).fontFamily;
  const fitted = narrow && element.clientWidth < NARROW ? { ...layout, ...narrow } : layout;
  return { ...fitted, font: { ...layout.font, family }, autosize: true };
}

async function draw(element) {
  if (element.dataset.drawn) return;
  const figure = readFigure(element);
  const layout = fitLayout(element, figure);
  element.style.height = layout.height ? `${layout.height}px` : "";
  await Plotly.newPlot(element, figure.data, layout, CONFIG);
  element.querySelector(":scope > .chart-picture")?.remove();
  element.dataset.drawn = "true";
}

// Lets the browser show what was drawn before it draws on; idle or not, it goes on soon.
function pause() {
  return new Promise((resolve) => {
    if (!("requestIdleCallback" in window)) requestAnimationFrame(() => setTimeout(resolve));
    else requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: LONGEST_PAUSE }));
  });
}

// Labels measured in a font that arrives later would stand in the wrong place: each chart that was
// begun before the last font arrived, even if that was long before the last chart, is drawn again.
let arrivals = 0;
document.fonts.addEventListener("loadingdone", () => { arrivals += 1; });

async function redrawInFinalFont(begun) {
  await document.fonts.ready;
  const elements = [...begun].filter(([, before]) => before < arrivals).map(([element]) => element);
  // Plotly remembers how wide words were; in a family of another name it measures them again.
  const family = `${getComputedStyle(document.body).fontFamily}, sans-serif`;
  for (const element of elements) await Plotly.relayout(element, { "font.family": family });
}

async function main(root) {
  const elements = [...root.querySelectorAll(".chart[data-figure]")];
  await library;
  addEventListener("beforeprint", () => elements.forEach(draw));
  const begun = new Map();
  for (const element of elements) {
    begun.set(element, arrivals);
    await draw(element);
    await pause();
  }
  await redrawInFinalFont(begun);
}

const library = loadLibrary();

// content.js takes new content into the page; who answers draws its figures.
document.addEventListener("kpi:content", (event) => {
  event.preventDefault();
  main(event.detail);
});

main(document);
