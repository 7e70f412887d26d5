"use strict";
// Small helps on every page: the control strip submits itself, a link is copied in words.
// Every page works without this file; the strip then shows its button.

const LAST_CONTROL = "last-control";

function rememberPlace(control) {
  sessionStorage.setItem(LAST_CONTROL, JSON.stringify({ id: control.id, top: scrollY }));
}

// The page is asked anew after each choice: the reader goes on where the choice was made.
function returnToPlace() {
  const place = JSON.parse(sessionStorage.getItem(LAST_CONTROL) || "null");
  sessionStorage.removeItem(LAST_CONTROL);
  const control = place && document.getElementById(place.id);
  if (!control) return;
  control.focus({ preventScroll: true });
  scrollTo(0, place.top);
}

function submitItself(form) {
  form.classList.add("is-automatic");
  form.addEventListener("change", (event) => {
    rememberPlace(event.target);
    form.requestSubmit();
  });
}

function copyBySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

async function copyText(text) {
  if (navigator.clipboard) await navigator.clipboard.writeText(text);
  else copyBySelection(text);
}

async function copyLink(button) {
  const words = button.textContent;
  await copyText(new URL(button.dataset.copyLink || location.href, location.href).href);
  button.textContent = button.dataset.done || words;
  setTimeout(() => { button.textContent = words; }, 2000);
}

function markCurrentTab() {
  for (const tab of document.querySelectorAll(".tabs a")) {
    if (tab.hash === location.hash) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

// A slider sets the number field beside it, which is what the form sends.
function setNumber(slider) {
  const field = document.getElementById(slider.dataset.sets);
  slider.hidden = false;
  slider.addEventListener("input", () => { field.value = slider.value; });
  slider.addEventListener("change", () => { slider.form.requestSubmit(); });
}

// Content that arrives later is made ready as the first was.
function prepare(root) {
  root.querySelectorAll("[data-sets]").forEach(setNumber);
  root.querySelectorAll("form[data-autosubmit]").forEach(submitItself);
  for (const button of root.querySelectorAll("[data-copy-link]")) {
    button.addEventListener("click", () => copyLink(button));
  }
  markCurrentTab();
}

document.documentElement.classList.add("has-script");
prepare(document);
document.addEventListener("kpi:content", (event) => prepare(event.detail));
addEventListener("hashchange", markCurrentTab);
returnToPlace();
