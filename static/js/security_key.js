"use strict";
// Lets a button ask for a security key, and says in words when it could not be used.
// The talking to the key is done by allauth's scripts, which stand before this one.

const { call, role, button, credential } = document.getElementById("key-call").dataset;

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.getElementById("key-fault").hidden = false;
});
window.allauth.webauthn.forms[call]({ ids: { [role]: button, credential, data: "js_data" } });
