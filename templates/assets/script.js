// What a page gains where scripts run: sorting, search, keys in charts, a sense of place.
// Nothing depends on it. It fetches nothing, so it works from a folder as from a server, and it
// builds elements from text alone, so no data can become markup. Its words stand on <body>.
// What a reader can choose is in choices.js, which shares the tools at the end.
const almanac = (function () {
  'use strict';

  const words = document.body.dataset;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  }

  // A polite voice for what has changed without the page having moved.
  const voice = make('p', {class: 'hidden', role: 'status'});
  (document.querySelector('main') || document.body).append(voice);
  const say = (text) => { voice.textContent = text; };

  // The address names a place on the page, choices (year=2024), or both, with & between them.
  function placeIn(hash) {
    const place = hash.slice(1).split('&').find((part) => !part.includes('=')) || '';
    try { return decodeURIComponent(place); } catch (error) { return place; /* a stray % */ }
  }

  // Navigation
  // Browsers that cannot show a closed disclosure by style alone have it opened on wide screens.
  const menu = document.querySelector('.navigation details');
  if (menu && !CSS.supports('selector(::details-content)')) {
    const wide = matchMedia('(min-width: 64rem)');
    const follow = () => { menu.open = wide.matches; };
    wide.addEventListener('change', follow);
    follow();
  }

  // The section being read is the last whose heading has passed the top third of the window.
  function trackSections() {
    const links = new Map(all('.contents a').map((link) => [link.hash.slice(1), link]));
    const linkTo = (heading) => links.get(encodeURI(heading.id));
    const headings = all('.content :is(h2, h3)[id]').filter(linkTo);
    if (!headings.length) return;
    let current, frame;
    const mark = () => {
      const end = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      const passed = headings.filter((heading) => heading.getClientRects().length &&
        (end || heading.getBoundingClientRect().top < innerHeight / 3));
      const link = passed.length && linkTo(passed[passed.length - 1]);
      if (link === current) return;
      if (current) current.removeAttribute('aria-current');
      if (link) link.setAttribute('aria-current', 'location');
      current = link;
    };
    addEventListener('scroll', () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    }, {passive: true});
    mark();
  }

  // Scrolling regions
  // Only what really scrolls is a stop for the Tab key, and a table that does so says it.
  function watchRegions() {
    const observer = new ResizeObserver((entries) => entries.forEach(({target}) => {
      const scrolls = target.scrollWidth > target.clientWidth + 1;
      const table = target.matches('.table');
      if (scrolls || target.scrollHeight > target.clientHeight + 1) {
        target.tabIndex = 0;
        if (!target.hasAttribute('role')) target.setAttribute('role', 'group');
        if (!target.matches('[aria-label], [aria-labelledby]')) {
          const name = all('figcaption p', target.closest('figure') || target)[0];
          target.setAttribute('aria-label', name ? name.textContent : words.code);
        }
        if (table && scrolls) target.dataset.scrolls = words.scrolls;
      } else {
        target.removeAttribute('tabindex');
        target.removeAttribute('data-scrolls');
        if (!table) ['role', 'aria-label'].forEach((name) => target.removeAttribute(name));
      }
    }));
    all('.table, pre, .plot').forEach((region) => observer.observe(region));
  }

  // Tables
  // "1,234", "−3.5%" and "£12" are numbers; "[c]" and blanks are none, and stand last both ways.
  function number(text) {
    const plain = text.replace(/[\s,£%+]|\[[^\]]*\]/g, '').replace('−', '-');
    return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? parseFloat(plain) : NaN;
  }

  function sort(table, column, header) {
    const down = header.getAttribute('aria-sort') === 'ascending';
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => {
      const text = row.cells[column].textContent.trim();
      return {row, text, value: number(text)};
    });
    const numeric = rows.some((row) => !isNaN(row.value));
    for (const row of rows) row.none = numeric ? isNaN(row.value) : /^(\[.*\])?$/.test(row.text);
    const order = new Intl.Collator(document.documentElement.lang, {numeric: true});
    rows.sort((a, b) => {
      const by = a.none || !numeric ? order.compare(a.text, b.text) : a.value - b.value;
      return a.none - b.none || (down ? -by : by);
    });
    body.append(...rows.map((row) => row.row));
    all('[aria-sort]', table).forEach((other) => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    say(fill(down ? words.sortedDown : words.sortedUp, {column: header.textContent}));
  }

  function makeSortable(table) {
    const head = table.tHead && table.tHead.rows[table.tHead.rows.length - 1];
    if (!head || !table.tBodies.length || table.tBodies[0].rows.length < 2) return;
    if (table.querySelector('[rowspan], [colspan]')) return;
    Array.from(head.cells).forEach((header, column) => {
      if (!header.textContent.trim()) return;
      const button = make('button', {type: 'button'});
      button.append(...header.childNodes);
      button.addEventListener('click', () => sort(table, column, header));
      header.append(button);
    });
  }

  // A long table scrolls by itself beneath its header, and can be cut down to the rows that have
  // every word of a query.
  function makeFilterable(table) {
    const rows = Array.from(table.tBodies[0].rows);
    const region = table.closest('.table');
    const name = table.caption ? ': ' + table.caption.textContent : '';
    const input = make('input', {type: 'search', autocomplete: 'off', spellcheck: 'false'});
    const status = make('span', {role: 'status'});
    const label = make('label', {}, words.filter, make('span', {class: 'hidden'}, name), ' ', input);
    if (region) region.classList.add('tall');
    (region || table).before(make('div', {class: 'filter'}, label, status));
    let pause;
    const filter = () => {
      const terms = fold(input.value).split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of rows) {
        row.folded = row.folded || fold(Array.from(row.cells, (cell) => cell.textContent).join(' '));
        row.hidden = !terms.every((term) => row.folded.includes(term));
        count += !row.hidden;
      }
      if (region) region.scrollTop = 0;
      status.textContent = terms.length ? fill(words.filtered, {count, all: rows.length}) : '';
    };
    input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(filter, 150);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !input.value) return;
      input.value = '';
      filter();
    });
  }

  // Search
  // An entry is [link, title of the page, heading, text]; the index is one plain list.
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const starts = (term, flags) => new RegExp('(?<![\\p{L}\\p{N}])' + term, flags);

  // The report in one file needs no index: its sections are all here.
  function indexOfPages() {
    const entries = [];
    all('article[data-page]:not([data-results])').forEach((page) => {
      const open = (id, heading) => entries.push(['#' + id, page.dataset.page, heading, '']);
      open(page.id, '');
      all('.content :is(h2, h3, p, li, dt, dd, caption)', page).forEach((part) => {
        if (part.matches('h2, h3')) open(part.id || page.id, part.textContent);
        else if (!part.querySelector('p, li')) entries[entries.length - 1][3] += part.textContent + ' ';
      });
    });
    return entries;
  }

  // Every term must occur; a title counts more than a heading, and a heading more than the text.
  function find(entries, query) {
    const terms = fold(query).match(/[\p{L}\p{N}]+/gu) || [];
    const tests = terms.map((term) => starts(term, 'u'));
    const found = [];
    for (const entry of entries) {
      entry.folded = entry.folded || entry.slice(1, 4).map(fold);
      let score = entry[2] ? 0 : 1;
      const every = tests.every((test) => {
        const [title, heading, text] = entry.folded;
        const worth = 9 * test.test(title) + 6 * test.test(heading) + test.test(text);
        score += worth;
        return worth > 0;
      });
      if (every && terms.length) found.push({entry, score});
    }
    return {terms, found: found.sort((a, b) => b.score - a.score)};
  }

  function marked(text, terms) {
    const pattern = new RegExp(terms.map((term) => starts(term).source).join('|'), 'giu');
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      parts.push(text.slice(end, match.index), make('mark', {}, match[0]));
      end = match.index + match[0].length;
    }
    return parts.concat(text.slice(end));
  }

  function excerpt(text, terms) {
    const first = text.search(new RegExp(terms.map((term) => starts(term).source).join('|'), 'iu'));
    const start = first > 70 ? text.indexOf(' ', first - 70) + 1 : 0;
    let end = Math.min(text.length, start + 180);
    if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
    return (start ? '… ' : '') + text.slice(start, end).trim() + (end < text.length ? ' …' : '');
  }

  function setUpSearch() {
    const place = document.querySelector('[data-results]');
    const form = document.querySelector('form.search');
    if (!place || !form) return;
    const status = place.querySelector('[role=status]');
    const pages = document.querySelector('.all-pages');
    const here = form.hasAttribute('data-search-here');
    const limit = 50;
    let entries;
    let list = make('div');
    form.hidden = false;
    place.append(list);

    const show = (query) => {
      entries = entries || (here ? indexOfPages() : window.almanacIndex || []);
      const {terms, found} = find(entries, query);
      const shown = Math.min(found.length, limit);
      const many = shown < found.length ? words.resultsCut : words.resultsMany;
      const sentence = terms.length ? [words.resultsNone, words.resultsOne][found.length] || many : '';
      status.textContent = fill(sentence, {query: query.trim(), count: found.length, shown});
      if (pages) pages.hidden = found.length > 0;
      const fresh = make('div');
      for (const {entry: [link, title, heading, text]} of found.slice(0, limit)) {
        const name = heading && heading !== title ? title + ': ' + heading : title;
        fresh.append(
          make('h2', {}, make('a', {href: link}, ...marked(name, terms))),
          make('p', {}, ...marked(excerpt(text, terms), terms)));
      }
      list.replaceWith(fresh);
      list = fresh;
    };

    const input = form.querySelector('input');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (here) location.hash = place.id;
      show(input.value);
    });
    if (here) return;
    let pause;
    input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(() => show(input.value), 150);
    });
    input.value = new URLSearchParams(location.search).get('q') || '';
    if (input.value) show(input.value);
  }

  // The report in one file
  // One page is shown at a time, by the hash of the address; without this all follow one another.
  function setUpPages() {
    const pages = all('article[data-page]');
    if (!pages.length) return;
    let current, last;
    const route = (moved) => {
      const id = placeIn(location.hash);
      // A choice leaves the reader where they are.
      const isChoice = current && location.hash.includes('=') && (!id || id === last);
      if (id === 'main' || isChoice) return;
      last = id;
      const target = id && document.getElementById(id);
      const page = target && target.closest('article[data-page]') || pages[0];
      pages.forEach((other) => { other.hidden = other !== page; });
      all('.navigation a').forEach((link) => {
        if (link.hash === '#' + encodeURI(page.id)) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      });
      document.title = page.dataset.page + ' – ' + words.title;
      current = page;
      if (!moved) return;
      if (menu && getComputedStyle(menu.firstElementChild).display !== 'none') menu.open = false;
      if (target && target !== page) target.scrollIntoView();
      else {
        page.querySelector('h1').focus({preventScroll: true});
        scrollTo(0, 0);
      }
    };
    addEventListener('hashchange', () => route(true));
    route(location.hash.length > 1);
    // A file is held by the first link to it. The others lead to that one, and here at once to it.
    all('a[data-held]').forEach((link) => {
      const holder = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (holder) link.addEventListener('click', (event) => {
        event.preventDefault();
        holder.click();
      });
    });
  }

  // Charts
  // A ring lies over all marks of a chart. Around an area or along a line it follows the outline;
  // around a small mark, words or several parts it is a box, which the edge of the chart does not cut.
  function ringAround(node, chart) {
    const part = node.querySelector('.target, .near, .reach') ||
      (node.childElementCount === 1 ? node.firstElementChild : node);
    const {x, y, width, height} = part.getBBox();
    const {e: right, f: down} = chart.getScreenCTM().inverse().multiply(part.getScreenCTM());
    const sides = (start, size, moved, end) => {
      const from = Math.max(start - 4, 2 - moved);
      return [from, Math.min(start + size + 4, end - 2 - moved) - from];
    };
    const draw = (name, attributes) => {
      const element = document.createElementNS(chart.namespaceURI, name);
      for (const key in attributes) element.setAttribute(key, attributes[key]);
      return element;
    };
    const outline = () => {
      if (/^(path|line)$/.test(part.tagName) && Math.max(width, height) > 24) {
        const names = ['d', 'x1', 'y1', 'x2', 'y2'].filter((name) => part.hasAttribute(name));
        const shape = names.map((name) => [name, part.getAttribute(name)]);
        return draw(part.tagName, Object.fromEntries(shape));
      }
      const [left, wide] = sides(x, width, right, chart.viewBox.baseVal.width);
      const [top, tall] = sides(y, height, down, chart.viewBox.baseVal.height);
      const rx = part.tagName === 'circle' ? wide : 4;
      return draw('rect', {x: left, y: top, width: wide, height: tall, rx});
    };
    const move = `translate(${right} ${down})`;
    const ring = draw('g', {class: 'focus-ring', 'aria-hidden': true, transform: move});
    ring.append(outline(), outline());
    return ring;
  }

  // [data-chart] holds marks, [data-node]; each says itself in data-node or its aria-label. One
  // mark is a stop for Tab, the arrow keys move among them, and a line under the chart repeats
  // what is touched or focused. Escape clears it. A 'choose' event tells any later code. Of marks that
  // say what they join (data-joins="2 5", and "2" of what is joined), those that hold the chosen one
  // and those that it holds light up: a stage lights its ways, and a way its stages.
  function makeExplorable(chart) {
    const nodes = all('[data-node]', chart);
    if (!nodes.length) return;
    const name = (node) => node.dataset.node || node.getAttribute('aria-label') || node.textContent;
    const frame = chart.closest('.plot') || chart.parentElement;
    let readout = frame.nextElementSibling;
    if (!readout || !readout.matches('.readout')) {
      readout = make('p', {class: 'readout', role: 'status', 'data-prompt': words.explore});
      frame.after(readout);
    }
    if (chart.getAttribute('role') === 'img') chart.setAttribute('role', 'group');
    let chosen, ring;
    const joins = new Map(nodes.filter((node) => node.dataset.joins)
      .map((node) => [node, node.dataset.joins.split(' ')]));
    const light = (node) => {
      const these = joins.get(node) || [];
      joins.forEach((those, other) => other.classList.toggle('lit', node !== other &&
        these.length > 0 && (these.every((join) => those.includes(join)) ||
          those.every((join) => these.includes(join)))));
    };

    const choose = (node) => {
      if (node === chosen) return;
      if (chosen) chosen.classList.remove('chosen');
      if (node) node.classList.add('chosen');
      chosen = node;
      light(node);
      // A node with the focus is spoken by itself, and is not to be heard twice.
      readout.setAttribute('aria-live', node && node === document.activeElement ? 'off' : 'polite');
      readout.textContent = node ? name(node) : frame.dataset.picked || '';
      chart.dispatchEvent(new CustomEvent('choose', {detail: node}));
    };
    nodes.forEach((node, index) => {
      node.setAttribute('tabindex', index ? -1 : 0);
      if (!node.hasAttribute('role')) node.setAttribute('role', 'img');
      if (!node.hasAttribute('aria-label')) node.setAttribute('aria-label', name(node));
    });
    const focused = () => nodes.find((node) => node === document.activeElement);
    const nodeOf = (event) => nodes.find((node) => node.contains(event.target));
    // Where marks of a kind lie over each other, the one is meant whose middle is nearest.
    const distance = (node, event) => {
      const box = node.getBoundingClientRect();
      return Math.hypot((box.left + box.right) / 2 - event.clientX,
        (box.top + box.bottom) / 2 - event.clientY);
    };
    const nodeAt = (event) => {
      const top = nodeOf(event);
      if (!top) return undefined;
      return document.elementsFromPoint(event.clientX, event.clientY)
        .map((element) => element.closest('[data-node]'))
        .filter((node) => node && node.tagName === top.tagName)
        .reduce((best, node) => (distance(node, event) < distance(best, event) ? node : best), top);
    };
    frame.addEventListener('focusin', (event) => {
      const node = nodeOf(event);
      if (!node) return;
      nodes.forEach((other) => other.setAttribute('tabindex', other === node ? 0 : -1));
      if (node.matches(':focus-visible')) ring = chart.appendChild(ringAround(node, chart));
      choose(node);
    });
    frame.addEventListener('focusout', () => {
      if (ring) ring.remove();
      ring = undefined;
      choose();
    });
    frame.addEventListener('pointermove', (event) => choose(nodeAt(event) || focused()));
    frame.addEventListener('pointerleave', () => choose(focused()));
    frame.addEventListener('keydown', (event) => {
      const at = nodes.indexOf(nodeOf(event));
      const end = nodes.length - 1;
      const to = {
        ArrowRight: Math.min(at + 1, end), ArrowDown: Math.min(at + 1, end),
        ArrowLeft: Math.max(at - 1, 0), ArrowUp: Math.max(at - 1, 0), Home: 0, End: end,
      }[event.key];
      if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      nodes[to].focus();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') choose();
    });
  }

  // Paper
  // Closed tables are opened for printing, and each sheet bears the title and the edition.
  function preparePaper() {
    let opened = [];
    addEventListener('beforeprint', () => {
      opened = all('main details:not([open])');
      opened.forEach((details) => { details.open = true; });
    });
    addEventListener('afterprint', () => opened.forEach((details) => { details.open = false; }));
    if (!('adoptedStyleSheets' in document)) return;
    const line = [words.title, words.edition].filter(Boolean).join(' – ');
    const quoted = line.replace(/["\\\n]/g, (mark) => '\\' + mark.charCodeAt(0).toString(16) + ' ');
    const sheet = new CSSStyleSheet();
    const type = 'font: 9pt arial, sans-serif; color: #484949';
    sheet.replaceSync('@page { @bottom-left { content: "' + quoted + '"; ' + type + ' } }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  setUpPages();
  setUpSearch();
  trackSections();
  // A short table is read at a glance, and is left as its author put it.
  all('.content table').forEach((table) => {
    const wanted = table.matches('.sortable, [data-sortable]');
    const count = table.tBodies.length === 1 ? table.tBodies[0].rows.length : 0;
    if (wanted || count >= 6) makeSortable(table);
    if (count > 20) makeFilterable(table);
  });
  all('[data-chart]').forEach(makeExplorable);
  watchRegions();
  preparePaper();
  return {all, fill, fold, make, placeIn, say};
})();
