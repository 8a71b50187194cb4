// What the pages need beside htmx: lists that change under the reader's eyes without losing what is open, the light that says whether
// they are live, and j/k. Everything works without it, only not live.
"use strict";

(() => {
  const TOP = 0;

  // hx-swap="rows": children of the target are told apart by id. What stays keeps its place in the reader's hands: an open row stays
  // open, focus stays where it is, and what the reader looks at does not move.
  htmx.defineExtension("rows", {
    isInlineSwap: style => style === "rows",
    handleSwap(style, target, fragment) {
      if (style !== "rows") {
        return false;
      }
      const fresh = [...fragment.children].filter(child => child.id);
      if (fresh.length === 0) {
        return [];
      }
      const anchor = anchorIn(target);
      const was = anchor ? anchor.getBoundingClientRect().top : TOP;
      const focused = document.activeElement;
      const added = [];
      const wanted = fresh.map(row => {
        const old = target.querySelector(":scope > #" + CSS.escape(row.id));
        if (!old) {
          row.classList.toggle("arrived", target.querySelector(".match") !== null);
          added.push(row);
          return row;
        }
        if (old.dataset.version !== row.dataset.version) {
          added.push(...renew(old, row));
        }
        return old;
      });
      remove(target, wanted);
      place(target, wanted);
      if (focused !== document.activeElement && focused.isConnected) {
        focused.focus({preventScroll: true});
      }
      if (anchor && anchor.isConnected) {
        window.scrollBy(0, anchor.getBoundingClientRect().top - was);
      }
      return added;
    }
  });

  // What the reader looks at: the row that has focus, or else one that is open and in sight, or else the first in sight below the fold.
  function anchorIn(target) {
    const rows = [...target.querySelectorAll(":scope > .match")];
    const inSight = rows.filter(row => {
      const box = row.getBoundingClientRect();
      return box.bottom > TOP && box.top < window.innerHeight;
    });
    return rows.find(row => row.contains(document.activeElement))
      || inSight.find(row => row.open)
      || (window.scrollY > target.offsetTop ? inSight[0] : null);
  }

  // A row that says something else than before: its summary is replaced; its reasons are read again if they have been opened and stand on
  // other grounds than before: another rank alone does not take a half-made choice out of the reader's hands.
  function renew(old, row) {
    old.dataset.version = row.dataset.version;
    if (!old.matches(".match")) {
      old.replaceChildren(...row.childNodes);
      return [old];
    }
    const summary = old.querySelector("summary");
    summary.replaceChildren(...row.querySelector("summary").childNodes);
    old.classList.remove("left");
    const grounds = old.dataset.grounds;
    old.dataset.grounds = row.dataset.grounds;
    const reasons = old.querySelector(".reasons");
    if (reasons && grounds !== row.dataset.grounds) {
      htmx.ajax("GET", reasons.dataset.path, {target: reasons, swap: "outerHTML"});
    }
    return [];
  }

  // A row that has left the list while it is open stays, greyed, until it is closed: nobody loses what they are reading.
  function remove(target, wanted) {
    for (const child of [...target.children]) {
      if (wanted.includes(child)) {
        continue;
      }
      if (child.matches(".match") && child.open) {
        if (!child.classList.contains("left")) {
          child.classList.add("left");
          child.addEventListener("toggle", () => child.classList.contains("left") && child.remove(), {once: true});
        }
      } else {
        child.remove();
      }
    }
  }

  function place(target, wanted) {
    let at = target.firstElementChild;
    for (const row of wanted) {
      while (at && at.matches(".left")) {
        at = at.nextElementSibling;
      }
      if (at === row) {
        at = at.nextElementSibling;
      } else {
        target.insertBefore(row, at);
      }
    }
  }

  // Streams are closed before the page goes, or each would be reported as broken; a page that comes back from memory is read anew.
  const sources = new Set();
  htmx.createEventSource = url => {
    const source = new EventSource(url);
    sources.add(source);
    return source;
  };
  window.addEventListener("pagehide", () => sources.forEach(source => source.close()));
  window.addEventListener("pageshow", event => event.persisted && sources.size > 0 && window.location.reload());

  const live = on => {
    const light = document.getElementById("live");
    if (light) {
      light.classList.toggle("on", on);
      light.textContent = on ? light.dataset.on : light.dataset.off;
    }
  };
  document.addEventListener("htmx:sseOpen", () => live(true));
  document.addEventListener("htmx:sseError", () => live(false));
  document.addEventListener("htmx:sseClose", () => live(false));

  // Signed out meanwhile: the answer is the page to sign in, which belongs into the window and not into a row.
  document.addEventListener("htmx:beforeSwap", event => {
    const {xhr} = event.detail;
    if (xhr.status === 401 || (xhr.responseURL && new URL(xhr.responseURL).pathname === "/sign-in")) {
      event.detail.shouldSwap = false;
      window.location.assign("/sign-in");
    }
  });

  // After a decision focus goes to the line that says what is so now.
  document.addEventListener("htmx:afterSettle", event => {
    const state = event.target.matches?.(".choices") ? event.target.querySelector("[tabindex='-1']") : null;
    state?.focus({preventScroll: true});
  });

  document.addEventListener("keydown", event => {
    const step = {j: 1, k: -1}[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) {
      return;
    }
    const rows = [...document.querySelectorAll(".match > summary")];
    const here = rows.findIndex(row => row.parentElement.contains(document.activeElement));
    const next = rows[here < 0 && step < 0 ? rows.length - 1 : here + step];
    if (next) {
      next.focus();
      next.scrollIntoView({block: "nearest"});
    }
  });
})();
