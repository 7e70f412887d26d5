"use strict";
// Follows a build: asks the page again and shows how far it is; reloads once it has ended.
// Without this file the link on the page does the same.

const SECONDS_BETWEEN = 3;

async function follow() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("[data-building]");
  if (!now) {
    location.reload();
    return;
  }
  document.querySelector("[data-building]").replaceChildren(...now.childNodes);
  setTimeout(tryToFollow, SECONDS_BETWEEN * 1000);
}

// While nothing answers, the page stays as it is.
function tryToFollow() {
  follow().catch(() => setTimeout(tryToFollow, SECONDS_BETWEEN * 1000));
}

setTimeout(tryToFollow, SECONDS_BETWEEN * 1000);
