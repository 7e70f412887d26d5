"use strict";
// A section saves itself: after a moment of quiet, on leaving a field, before going elsewhere.
// Nothing is kept in the browser; without this file the form's buttons save the same fields.
// Comes after entry_fields.js, which knows the form.

const QUIET = 1500;
const RETRY = 20000;
// Checks and figures follow when nothing was saved for a moment.
const LOOK = 700;
// To sign in again, to prove where the page comes from, to choose between two people's typing.
const GOES_ON = [401, 403, 409];
let acknowledged = JSON.stringify(read());
let queue = Promise.resolve();
let timer = 0;
let lookTimer = 0;
let lastStatus = 200;
let isLeaving = false;

function read() {
  const unsaved = ([name]) => /^(value|sign|note|memo)-/.test(name);
  return Object.fromEntries([...new FormData(form)].filter(unsaved));
}

const isDirty = () => JSON.stringify(read()) !== acknowledged;

function say(id, text) {
  document.getElementById(id).textContent = text || "";
}

function setAll(name, value) {
  for (const each of document.getElementsByName(name)) each.value = value;
}

// Saves wait for one another, and each sends the newest state.
function save() {
  clearTimeout(timer);
  queue = queue.catch(() => {}).then(() => saveOnce(true));
  return queue;
}

async function saveOnce(mayRepeat) {
  if (isLeaving || !isDirty()) return;
  const sent = read();
  say("saved", form.dataset.saving);
  const [status, answer] = await send(new URLSearchParams(new FormData(form)));
  lastStatus = status;
  if (status === 200 && answer.version) return take(answer, sent);
  if (answer.token) setAll("csrfmiddlewaretoken", answer.token);
  if (answer.token && status === 403 && mayRepeat) return saveOnce(false);
  say("saved", "");
  say("trouble", answer.sentence || form.dataset.failed.replace("{status}", status || "–"));
  if (status !== 409) timer = setTimeout(save, RETRY);
}

async function send(body) {
  try {
    const request = { method: "POST", body, headers: { "X-Autosave": "1" }, redirect: "error" };
    const response = await fetch(form.getAttribute("action"), request);
    const isJson = (response.headers.get("Content-Type") || "").includes("json");
    return [response.status, isJson ? await response.json() : {}];
  } catch {
    return [0, { sentence: form.dataset.offline }];
  }
}

function take(answer, sent) {
  for (const [item, html] of Object.entries(answer.messages)) tell(item, html);
  for (const [name, text] of Object.entries(sent)) {
    if (name.startsWith("memo-")) form.elements[name.replace("memo-", "was-")].value = text;
  }
  const arrived = Object.entries(answer.fields).map(([item, cell]) => arrive(item, cell, sent));
  // A field that was typed into meanwhile keeps its old version: the next save will compare.
  if (arrived.every(Boolean)) setAll("version", answer.version);
  acknowledged = JSON.stringify(sent);
  say("trouble", "");
  say("saved", isDirty() ? "" : answer.saved);
  clearTimeout(lookTimer);
  lookTimer = setTimeout(look, LOOK);
}

// What follows from the figures: findings, sums, counts. A later save asks again.
async function look() {
  if (isLeaving || isDirty()) return;
  const response = await fetch("parts/").catch(() => null);
  if (!response?.ok || isDirty()) return;
  for (const [id, html] of Object.entries((await response.json()).panels)) replace(id, html);
}

// What somebody else changed appears here too, unless this person is typing in it.
function arrive(item, cell, sent) {
  const names = Object.keys(cell).map((part) => `${part}-${item}`);
  if (names.some((name) => form.elements[name].value !== sent[name])) return false;
  for (const [part, text] of Object.entries(cell)) {
    form.elements[`${part}-${item}`].value = sent[`${part}-${item}`] = text;
  }
  grey(form.elements[`value-${item}`]);
  return true;
}

function tell(item, html) {
  const place = document.getElementById(`message-${item}`);
  place.innerHTML = html;
  const isWrong = place.querySelector(".problem") !== null;
  form.elements[`value-${item}`].setAttribute("aria-invalid", isWrong);
}

// A panel in which somebody is writing or reading on is left as it is.
function replace(id, html) {
  const panel = document.getElementById(id);
  if (!panel || panel.contains(document.activeElement) || panel.querySelector("details[open]")) return;
  const isTyped = (each) => each.value !== each.defaultValue || each.checked !== each.defaultChecked;
  if ([...panel.querySelectorAll("textarea, [type=checkbox]")].some(isTyped)) return;
  panel.innerHTML = html;
}

async function saveFirst(event, goOn) {
  if (isLeaving || !isDirty()) return;
  event.preventDefault();
  await save();
  if (!isDirty()) goOn();
}

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(save, QUIET);
});
form.addEventListener("focusout", (event) => {
  if (!event.relatedTarget?.matches("button") && isDirty()) save();
});
// By the button too: only when the server has answered does the page go on to what it shows.
form.addEventListener("submit", async (event) => {
  if (isLeaving) return;
  event.preventDefault();
  await save();
  isLeaving = !isDirty() || GOES_ON.includes(lastStatus);
  if (isLeaving) form.requestSubmit(event.submitter);
});
document.addEventListener("submit", (event) => {
  if (event.target !== form) saveFirst(event, () => { isLeaving = true; event.target.submit(); });
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || link.target || link.getAttribute("href").startsWith("#") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  saveFirst(event, () => { location.href = link.href; });
});
for (const back of ["focus", "online"]) addEventListener(back, () => { if (isDirty()) save(); });
addEventListener("beforeunload", (event) => { if (!isLeaving && isDirty()) event.preventDefault(); });
