"use strict";
// The fields of a section: keys move from one to the next, sign and value follow each other.
// Saving them is entry.js's work.

const form = document.getElementById("entry");
const fields = [...form.querySelectorAll(".field")];
const SIGNS = { "…": "unknown" };
for (const sign of "-－−–") SIGNS[sign] = "not_applicable";
for (const sign of "xXｘＸ") SIGNS[sign] = "suppressed";
const setAside = new Map();

const signOf = (field) => form.elements[field.name.replace("value-", "sign-")];

function grey(field) {
  field.classList.toggle("is-nothing", signOf(field).value !== "reported" && !field.value);
}

function followText(field) {
  signOf(field).value = SIGNS[field.value.trim()] || "reported";
  grey(field);
}

function followSign(select) {
  const field = form.elements[select.name.replace("sign-", "value-")];
  const isSign = field.value.trim() in SIGNS;
  if (select.value === "reported") field.value = isSign ? "" : field.value || setAside.get(field) || "";
  else {
    if (field.value && !isSign) setAside.set(field, field.value);
    field.value = "";
  }
  grey(field);
}

function move(event) {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const next = fields[fields.indexOf(event.target) + step];
  if (next) { next.focus(); next.select(); }
  else if (step > 0) form.querySelector(".button-primary").focus();
}

form.addEventListener("input", (event) => {
  if (event.target.matches(".field")) followText(event.target);
  if (event.target.matches("select")) followSign(event.target);
});
for (const field of fields) field.addEventListener("keydown", move);
