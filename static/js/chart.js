"use strict";
// Draws every figure of the page from its JSON, and saves one as a picture when asked in words.
// What a figure shows is decided on the server; nothing is calculated here.

const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  responsive: true,
  scrollZoom: false,
  showSendToCloud: false,
  plotlyServerURL: "",
};
const PICTURE_SCALE = 2;
const LONGEST_PAUSE = 300;

function readFigure(element) {
  const content = JSON.parse(document.getElementById(element.dataset.figure).textContent);
  return typeof content === "string" ? JSON.parse(content) : content;
}

function inPageFont(layout) {
  const family = getComputedStyle(document.body).fontFamily;
  return { ...layout, font: { ...layout.font, family }, autosize: true };
}

async function draw(element) {
  if (element.dataset.drawn) return;
  const figure = readFigure(element);
  element.style.height = figure.layout.height ? `${figure.layout.height}px` : "";
  await Plotly.newPlot(element, figure.data, inPageFont(figure.layout), CONFIG);
  element.dataset.drawn = "true";
}

// Lets the browser show what was drawn before it draws on; idle or not, it goes on soon.
function pause() {
  return new Promise((resolve) => {
    if (!("requestIdleCallback" in window)) requestAnimationFrame(() => setTimeout(resolve));
    else requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: LONGEST_PAUSE }));
  });
}

// Labels measured in a font that arrives later would stand in the wrong place.
async function redrawInFinalFont(elements) {
  if (document.fonts.status === "loaded") return;
  await document.fonts.ready;
  // Plotly remembers how wide words were; in a family of another name it measures them again.
  const family = `${getComputedStyle(document.body).fontFamily}, sans-serif`;
  for (const element of elements) await Plotly.relayout(element, { "font.family": family });
}

async function loadPicture(address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return picture;
}

function findWords(element) {
  return [...element.querySelectorAll("text, text tspan")]
    .filter((each) => !each.querySelector("tspan") && each.textContent.trim());
}

// A picture inside a picture sees no font of the page, so the words are written by the page itself.
function writeWords(pen, element) {
  const { left, top } = element.getBoundingClientRect();
  for (const words of findWords(element)) {
    const { fontStyle, fontWeight, fontSize, fontFamily, fill } = getComputedStyle(words);
    const { x, y } = words.getStartPositionOfChar(0);
    const place = words.getScreenCTM();
    pen.setTransform(new DOMMatrix().scale(PICTURE_SCALE).translate(-left, -top).multiply(place));
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    pen.fillStyle = fill;
    pen.fillText(words.textContent, x, y);
  }
}

// Not by a parser: it would apply the styles of the picture, which the policy of the page refuses.
function withoutWords(svg) {
  return svg.replace(/<text\b[^>]*\/>|<text\b[^>]*>[^]*?<\/text>/g, "");
}

async function paintPicture(element) {
  const { width, height } = element.getBoundingClientRect();
  const svg = await Plotly.toImage(element, { format: "svg", width, height, imageDataOnly: true });
  const address = `data:image/svg+xml,${encodeURIComponent(withoutWords(svg))}`;
  const canvas = document.createElement("canvas");
  canvas.width = width * PICTURE_SCALE;
  canvas.height = height * PICTURE_SCALE;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(await loadPicture(address), 0, 0, canvas.width, canvas.height);
  writeWords(pen, element);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

async function savePicture(button) {
  const element = document.querySelector(`.chart[data-figure="${button.dataset.imageOf}"]`);
  await draw(element);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await paintPicture(element));
  link.download = `${button.dataset.fileName || button.dataset.imageOf}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function main() {
  const elements = [...document.querySelectorAll(".chart[data-figure]")];
  for (const button of document.querySelectorAll("[data-image-of]")) {
    button.addEventListener("click", () => savePicture(button));
  }
  addEventListener("beforeprint", () => elements.forEach(draw));
  for (const element of elements) {
    await draw(element);
    await pause();
  }
  await redrawInFinalFont(elements);
}

main();
