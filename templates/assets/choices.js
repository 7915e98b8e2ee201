// What a reader chooses on a page: here a version of a figure; areas.js adds areas.
// Words can follow a choice, too: <div data-follows="year" data-version="2024" data-name="2024">.
// Every choice stands in the address (#year=2024&area=Kent), so that it can be kept and sent on. It
// takes the place of the last in the browser’s history, so that “back” leaves the page as ever.
// Without this all versions are on the page, and every number is in a table or a file.
const choices = (function () {
  'use strict';

  const {all, fill, make, placeIn, say} = almanac;

  // The address
  // A follower of a choice shows a value, or what it shows by itself for none; and says whether it
  // knows the value. What no follower knows is no choice, and leaves the address.
  const chosen = new Map();
  const followers = new Map();

  function choicesIn(hash) {
    const found = new Map();
    for (const part of hash.slice(1).split('&')) {
      const at = part.indexOf('=');
      try {
        if (at > 0) found.set(...[part.slice(0, at), part.slice(at + 1)].map(decodeURIComponent));
      } catch (error) { /* a stray % is part of no choice */ }
    }
    return found;
  }

  function hashOf(place, choices) {
    const parts = Array.from(choices, (choice) => choice.map(encodeURIComponent).join('='));
    if (place) parts.unshift(encodeURI(place));
    return parts.length ? '#' + parts.join('&') : '';
  }

  function writeAddress() {
    const address = location.href.split('#')[0] + hashOf(placeIn(location.hash), chosen);
    if (address !== location.href) history.replaceState(history.state, '', address);
  }

  function show(key, value) {
    const isKnown = (followers.get(key) || []).map((follow) => follow(value)).some(Boolean);
    if (isKnown && value !== undefined) chosen.set(key, value);
    else chosen.delete(key);
  }

  function choose(key, value) {
    show(key, value);
    writeAddress();
  }

  function follow(key, follower) {
    followers.set(key, (followers.get(key) || []).concat(follower));
    const wanted = choicesIn(location.hash).get(key);
    if (wanted !== undefined) show(key, wanted);
  }

  // A link to a heading keeps what is chosen; the address without anything is the page as it was.
  function readAddress() {
    const wanted = choicesIn(location.hash);
    if (wanted.size || location.hash.length < 2) {
      for (const key of followers.keys()) {
        if (wanted.get(key) !== chosen.get(key)) show(key, wanted.get(key));
      }
    }
    if (location.hash.length > 1) writeAddress();
  }

  // A link to a choice (#year=2019) keeps the others, and leaves the reader where they are. It is the
  // one way to choose that “back” undoes.
  function takeLink(event) {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const wanted = link && isPlain ? choicesIn(link.hash) : new Map();
    if (!wanted.size) return;
    event.preventDefault();
    const place = placeIn(link.hash) || placeIn(location.hash);
    location.hash = hashOf(place, new Map([...chosen, ...wanted])).slice(1);
  }

  // Versions of a figure
  // One is shown, and which one stands above it: a row of buttons for few, a list for many.
  let count = 0;
  function makeButtons(label, versions, choose) {
    const name = 'version-' + ++count;
    const inputs = versions.map((version, place) =>
      make('input', {type: 'radio', name, value: place, autocomplete: 'off'}));
    const legend = make('legend', {}, label.text, label.rest);
    inputs.forEach((input, place) => input.addEventListener('change', () => choose(place)));
    return {
      element: make('fieldset', {class: 'choice'}, legend, make('div', {class: 'buttons'},
        ...inputs.map((input, place) =>
          make('label', {}, input, make('span', {}, versions[place].dataset.name))))),
      set: (place) => { inputs[place].checked = true; },
    };
  }

  function makeList(label, versions, choose) {
    const options = versions.map((version) => make('option', {}, version.dataset.name));
    const select = make('select', {autocomplete: 'off'}, ...options);
    select.addEventListener('change', () => choose(select.selectedIndex));
    return {
      element: make('div', {class: 'choice'}, make('label', {}, label.text, label.rest, ' ', select)),
      set: (place) => { select.selectedIndex = place; },
    };
  }

  function makeChoice(group) {
    const {choice: key, label: text, said} = group.dataset;
    const initial = group.querySelector('.version');
    const versions = all('.version', group)
      .sort((a, b) => a.dataset.place - b.dataset.place);
    const titleOf = (version) => version.querySelector('.figure-title').textContent;
    const label = {text, rest: make('span', {class: 'hidden'})};
    group.querySelector(':scope > details').remove();
    group.append(...versions);

    const choosePlace = (place) => {
      const version = versions[place];
      const top = control.element.getBoundingClientRect().top;
      choose(key, version.dataset.version);
      // Figures above may have grown: what the reader holds stays where it is.
      scrollBy(0, control.element.getBoundingClientRect().top - top);
      say(fill(said, {choice: text, version: version.dataset.name, title: titleOf(version)}));
    };
    const control = (versions.length > 5 ? makeList : makeButtons)(label, versions, choosePlace);
    group.prepend(control.element);

    let shown;
    const showVersion = (version) => {
      const isOpen = shown && shown.querySelector('.tools > details').open;
      versions.forEach((other) => { other.hidden = other !== version; });
      if (shown) version.querySelector('.tools > details').open = isOpen;
      shown = version;
      label.rest.textContent = ': ' + titleOf(version);
      control.set(versions.indexOf(version));
      document.dispatchEvent(new CustomEvent('version'));
    };
    showVersion(initial);
    follow(key, (value) => {
      const version = value === undefined ? initial
        : versions.find((version) => version.dataset.version === value);
      if (version && version !== shown) showVersion(version);
      return Boolean(version);
    });
  }

  // Words that follow
  // Of blocks that follow a choice those of the version shown are seen. A version without words has
  // none; and what no figure and no block knows is no version.
  function makeFollowers(key, blocks) {
    const figures = `.versions[data-choice="${CSS.escape(key)}"]`;
    const first = document.querySelector(figures + ' .version') || blocks[0];
    const initial = first.dataset.version;
    const showWords = (version) => blocks.forEach((block) => {
      block.hidden = block.dataset.version !== version;
      block.classList.add('following');
    });
    showWords(initial);
    follow(key, (value) => {
      const isKnown = blocks.concat(all(figures + ' .version'))
        .some((version) => version.dataset.version === value);
      if (isKnown || value === undefined) showWords(isKnown ? value : initial);
      return isKnown;
    });
  }

  const blocks = all('[data-follows]');
  new Set(blocks.map((block) => block.dataset.follows)).forEach((key) =>
    makeFollowers(key, blocks.filter((block) => block.dataset.follows === key)));
  all('.versions').forEach(makeChoice);
  addEventListener('hashchange', readAddress);
  document.addEventListener('click', takeLink);
  // When all who follow are there. Browsers know nothing of a place with choices after it.
  document.addEventListener('DOMContentLoaded', () => {
    const place = choicesIn(location.hash).size && document.getElementById(placeIn(location.hash));
    if (place) place.scrollIntoView();
    if (location.hash.length > 1) writeAddress();
  });
  return {choose, follow, show};
})();
