// Areas on a page: one that is found by name or code and marked in every figure and table, and those
// that are most like it. Which one it is stands in the address (#area=Kent), as choices.js keeps it.
// Without this every number is in a table or in a file to download.
(function () {
  'use strict';

  const {all, fill, fold, make} = almanac;
  const {choose, follow, show} = choices;

  // An area goes by its name, by its code, or by both: names for codes, as far as a page says.
  const names = new Map();
  let count = 0;

  // Suggestions
  // A field whose list of what fits is walked with the arrow keys, as the practices for accessible
  // widgets describe a combobox. find(query) gives entries with a text, and perhaps a note.
  function suggest(input, find, take, clear) {
    const id = 'suggestions-' + ++count;
    const list = make('ul', {role: 'listbox', id, class: 'suggestions', tabindex: -1,
      'aria-label': input.labels[0].textContent});
    let found = [];
    let active = -1;
    let isAsked = false;
    const attributes = {role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id};
    for (const name in attributes) input.setAttribute(name, attributes[name]);
    input.parentElement.append(list);

    const mark = (place) => {
      active = place;
      Array.from(list.children, (item, at) => item.setAttribute('aria-selected', at === place));
      const item = list.children[place];
      if (item) {
        input.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({block: 'nearest'});
      } else input.removeAttribute('aria-activedescendant');
    };
    const open = (entries) => {
      found = entries;
      isAsked = false;
      list.hidden = !found.length;
      input.setAttribute('aria-expanded', !list.hidden);
      list.replaceChildren(...found.map((entry, place) =>
        make('li', {role: 'option', id: id + '-' + place}, entry.text,
          ...(entry.note ? [' ', make('small', {}, entry.note)] : []))));
      mark(-1);
    };
    const accept = (entry) => {
      input.value = entry.text;
      open([]);
      take(entry);
    };
    open([]);
    const ask = () => {
      open(find(input.value));
      isAsked = true;
    };
    input.addEventListener('input', () => (input.value.trim() ? ask() : open([])));
    input.addEventListener('blur', () => open([]));
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const place = Array.from(list.children).indexOf(event.target.closest('li'));
      if (place >= 0) accept(found[place]);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (!found.length) ask();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const end = found.length - 1;
        if (found.length) mark(active + step > end ? 0 : active + step < 0 ? end : active + step);
        event.preventDefault();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (!found.length && !input.value.trim()) return ask();
        const entries = found.length ? found : find(input.value);
        const exact = entries.filter((entry) => fold(entry.text) === fold(input.value.trim()));
        const entry = entries[active] || (exact.length === 1 ? exact[0] : entries.length === 1 && entries[0]);
        if (entry) accept(entry);
        else if (input.value.trim()) take(undefined, input.value.trim());
      } else if (event.key === 'Escape') {
        event.preventDefault();
        if (!list.hidden) return open([]);
        input.value = '';
        clear();
      }
    });
    // For when there is more to find than there was.
    return () => { if (isAsked) ask(); };
  }

  // Those whose name or code begins with the query, then those with a word that does, then others.
  function finder(entries, most = 10) {
    return (query) => {
      const wanted = fold(query.trim());
      const found = [[], [], []];
      for (const entry of entries()) {
        entry.folded = entry.folded || fold(entry.name);
        const at = entry.folded.indexOf(wanted);
        if (at === 0 || entry.code && fold(entry.code).startsWith(wanted)) found[0].push(entry);
        else if (at > 0) found[/[\p{L}\p{N}]/u.test(entry.folded[at - 1]) ? 2 : 1].push(entry);
        if (found[0].length >= most) break;
      }
      return found.flat().slice(0, most);
    };
  }

  // An area
  // The areas of a page are the rows of its longest table of names, and of those that share them. A
  // mark belongs to the area with whose name its words begin: “Kent: 12.3%”.
  const code = /^[A-Z]\d{5,8}$/;

  function findAreas(root) {
    const tables = all('table', root).map((table) => {
      const body = Array.from(table.tBodies[0] ? table.tBodies[0].rows : [], (row) => ({
        row,
        texts: Array.from(row.cells).slice(0, 2).map((cell) =>
          cell.matches('.number') ? '' : cell.textContent.trim()),
      }));
      const codes = [0, 1].filter((at) => body.some(({texts}) => code.test(texts[at])));
      // Names stand in the column that has more of them: rows of a group begin with its name.
      const [first, second] = [0, 1].map((at) =>
        codes.includes(at) ? 0 : new Set(body.map(({texts}) => texts[at] || '')).size);
      const at = second > first ? 1 : 0;
      const rows = body.filter(({texts}) => texts[at]).map(({row, texts}) =>
        ({row, name: texts[at], code: codes.length ? texts[codes[0]] : ''}));
      return {rows, names: new Set(rows.map((row) => row.name))};
    });
    const longest = tables.reduce((a, b) => (b.names.size > a.names.size ? b : a), {names: new Set()});
    const related = tables.filter(({names}) =>
      2 * Array.from(names).filter((name) => longest.names.has(name)).length >= names.size);
    const rows = related.sort((a, b) => (b === longest) - (a === longest)).flatMap(({rows}) => rows);

    const areas = new Map();
    const named = new Map();
    const add = (key, {name, code, row}) => {
      const area = areas.get(key) || {name, code, rows: []};
      area.rows.push(row);
      if (!areas.has(key)) {
        areas.set(key, area);
        named.set(name, (named.get(name) || []).concat(area));
      }
    };
    rows.filter((row) => row.code).forEach((row) => add(row.code, row));
    for (const row of rows.filter((row) => !row.code)) {
      const known = named.get(row.name) || [];
      add(known.length === 1 ? known[0].code || row.name : row.name, row);
    }
    for (const area of areas.values()) {
      const isAlone = named.get(area.name).length === 1;
      area.value = isAlone ? area.name : area.code || area.name;
      area.text = area.name;
      area.note = area.code;
    }
    // The area of a mark, and what its words say beyond the name.
    const areaOf = (node) => {
      const sentence = node.dataset.node || '';
      const ends = Array.from(sentence.matchAll(/[:,;(]|$/g), (match) => match.index);
      for (const end of ends.reverse()) {
        const known = named.get(sentence.slice(0, end).trim());
        if (known && known.length === 1) return known[0];
      }
    };
    const list = Array.from(areas.values());
    return {
      list, areaOf,
      find: (value) => [value, names.get(value)].flatMap((value) =>
        list.find((area) => area.value === value) ||
        list.find((area) => area.name === value || area.code === value) || [])[0],
    };
  }

  // What a figure says of an area: the words of its marks, or else of its rows in the table.
  function saidOf(area, figure, marks) {
    const rest = (text) => text.slice(area.name.length).replace(/^[\s:,;]+/, '');
    const said = marks.filter((mark) => figure.contains(mark) && mark.getClientRects().length)
      .map((mark) => rest(mark.dataset.node));
    if (said.length) return Array.from(new Set(said)).slice(0, 3).join('; ');
    return area.rows.filter((row) => figure.contains(row)).slice(0, 3).map((row) => {
      const heads = row.closest('table').tHead.rows[0].cells;
      return Array.from(row.cells)
        .map((cell, at) => ({text: cell.textContent, head: heads[at].textContent.trim()}))
        .filter(({text}) => text !== area.name && text !== area.code)
        .map(({text, head}) => head + ' ' + text).join(', ');
    }).join('; ');
  }

  function makePick(box) {
    const root = box.closest('article[data-page]') || document.querySelector('main');
    const input = box.querySelector('input');
    const status = box.querySelector('[role=status]');
    let known, picked, marks = [];
    const areas = () => known = known || findAreas(root);

    const showRow = (row) => {
      const region = row.closest('.tall');
      // What is closed has no place yet, and is asked for none, which would cost a long table its layout.
      if (!region || row.closest('details:not([open]), [hidden]')) return;
      const header = row.closest('table').tHead;
      region.scrollTop += row.getBoundingClientRect().top - region.getBoundingClientRect().top -
        (header ? header.offsetHeight : 0) - region.clientHeight / 3;
    };
    root.addEventListener('toggle', (event) => {
      if (picked) picked.rows.filter((row) => event.target.contains(row)).forEach(showRow);
    }, true);

    const describe = () => {
      if (!picked) return;
      const figures = all('.figure', root).filter((figure) => !figure.closest('[hidden]'));
      const items = [];
      for (const figure of figures) {
        const text = saidOf(picked, figure, marks);
        const title = figure.querySelector('.figure-subtitle') || figure.querySelector('.figure-title');
        const plot = figure.querySelector('.plot');
        const line = figure.querySelector('.readout');
        plot.dataset.picked = text && picked.name + ': ' + text;
        if (line) {
          line.setAttribute('aria-live', 'off');
          line.textContent = plot.dataset.picked;
        }
        if (!text) continue;
        const link = make('a', {href: '#' + figure.querySelector('figure').id}, title.textContent);
        items.push(make('div', {}, make('dt', {}, link), make('dd', {}, text)));
      }
      const sentence = items.length ? box.dataset.picked : box.dataset.pickedNowhere;
      status.replaceChildren(make('p', {}, fill(sentence, {area: picked.name})),
        ...(items.length ? [make('dl', {}, ...items)] : []));
    };

    const release = () => {
      if (!picked) return;
      picked.rows.forEach((row) => {
        row.classList.remove('picked');
        row.removeAttribute('aria-current');
      });
      marks.forEach((mark) => mark.classList.remove('picked'));
      all('.has-picked', root).forEach((chart) => chart.classList.remove('has-picked'));
      all('.plot[data-picked]', root).forEach((plot) => {
        delete plot.dataset.picked;
        const line = plot.parentElement.querySelector('.readout');
        if (line) line.textContent = '';
      });
      picked = undefined;
      marks = [];
      status.replaceChildren();
    };

    const pick = (area) => {
      release();
      picked = area;
      input.value = area.text;
      area.rows.forEach((row) => {
        row.classList.add('picked');
        row.setAttribute('aria-current', 'true');
        showRow(row);
      });
      marks = all('[data-chart] [data-node]', root).filter((node) => areas().areaOf(node) === area);
      marks.forEach((mark) => {
        mark.classList.add('picked');
        mark.closest('[data-chart]').classList.add('has-picked');
      });
      describe();
    };

    const clear = () => {
      input.value = '';
      status.replaceChildren();
      choose('area');
    };
    suggest(input, finder(() => areas().list), (area, query) => {
      if (area) choose('area', area.value);
      else status.replaceChildren(make('p', {}, fill(box.dataset.none, {query})));
    }, clear);
    box.querySelector('button').addEventListener('click', () => {
      clear();
      input.focus();
    });
    // A mark picks its area, too, by a click or by the Enter key.
    const pickMark = (event) => {
      const node = event.target.closest && event.target.closest('[data-chart] [data-node]');
      const area = node && areas().areaOf(node);
      if (area) choose('area', area.value);
    };
    root.addEventListener('click', pickMark);
    root.addEventListener('keydown', (event) => { if (event.key === 'Enter') pickMark(event); });
    document.addEventListener('version', describe);
    follow('area', (value) => {
      const area = value !== undefined && areas().find(value);
      if (area) pick(area);
      else {
        release();
        input.value = '';
      }
      return Boolean(area);
    });
    box.hidden = false;
  }

  // The page of an area
  // The links of a list with data-areas are found by typing. In what has data-goes the mark of an area
  // leads to its page, too, by a click or by the Enter key.
  function makeFind(box) {
    const root = box.closest('article[data-page]') || document.querySelector('main');
    const input = box.querySelector('input');
    const status = box.querySelector('[role=status]');
    const list = all('[data-areas] a', root).map((link) => ({
      link, name: link.textContent, text: link.textContent, note: link.dataset.code,
      code: link.dataset.code,
    }));
    const go = (area) => area.link.click();
    suggest(input, finder(() => list), (area, query) => {
      if (area) go(area);
      else status.replaceChildren(make('p', {}, fill(box.dataset.none, {query})));
    }, () => status.replaceChildren());

    // The area with whose name the words of a mark begin, the longest of them.
    const areaOf = (words) => list.filter(({name}) =>
      words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length)))
      .sort((a, b) => b.name.length - a.name.length)[0];
    const follow = (event) => {
      const node = event.target.closest && event.target.closest('[data-goes] [data-node]');
      const area = node && areaOf(node.dataset.node);
      if (area) go(area);
    };
    root.addEventListener('click', follow);
    root.addEventListener('keydown', (event) => { if (event.key === 'Enter') follow(event); });
    box.hidden = false;
  }

  // Areas like one of them
  // A file of numbers, which is loaded when a reader first asks, says what each area is like:
  //
  //     almanacSimilar = {
  //       "features": ["Diabetes", "Patients over 65"],
  //       "areas": [["A81001", "The Densham Surgery", "Stockton-on-Tees", [0.12, -1.3]], …]
  //     };
  //
  // An area is its code, its name, where it is, and a number for each feature in standard deviations
  // from the mean, or null. What stands after “=” is JSON: the report in one file holds it as an
  // address, which no script can be loaded from but which can be read.
  function loadData(link, use) {
    const holder = document.getElementById(decodeURIComponent(link.hash.slice(1))) || link;
    const address = holder.getAttribute('href');
    if (address.startsWith('data:')) {
      const bytes = Uint8Array.from(atob(address.split(',')[1]), (mark) => mark.charCodeAt(0));
      const text = new TextDecoder().decode(bytes);
      return use(JSON.parse(text.slice(text.indexOf('=') + 1).replace(/;\s*$/, '')));
    }
    const script = make('script', {src: address});
    script.addEventListener('load', () => use(window.almanacSimilar));
    document.head.append(script);
  }

  // The nearest by the straight distance between features. Where one of two numbers is missing, the
  // others stand for it. O(areas × features).
  function nearest(areas, area, most) {
    const own = area.features;
    const near = [];
    for (const other of areas) {
      if (other === area) continue;
      let sum = 0, known = 0;
      for (let at = 0; at < own.length; at++) {
        const difference = own[at] - other.features[at];
        if (difference !== difference) continue;
        sum += difference * difference;
        known++;
      }
      if (!known) continue;
      const distance = Math.sqrt(sum * own.length / known);
      if (near.length === most && distance >= near[most - 1].distance) continue;
      const place = near.findIndex((one) => distance < one.distance);
      near.splice(place < 0 ? near.length : place, 0, {area: other, distance});
      if (near.length > most) near.pop();
    }
    return near;
  }

  function makeSimilar(box) {
    const said = box.dataset;
    const input = box.querySelector('input');
    const status = box.querySelector('[role=status]');
    const results = box.querySelector('.table');
    const units = box.querySelector('.units');
    let data, waiting, wanted;

    const load = () => {
      if (waiting) return;
      waiting = true;
      loadData(box.querySelector('[data-numbers]'), ({features, areas}) => {
        data = {features, areas: areas.map(([code, name, place, numbers]) => ({
          code, name, text: name, note: [code, place].filter(Boolean).join(', '),
          features: Float64Array.from(numbers, (one) => one === null ? NaN : one),
        }))};
        data.areas.forEach((area) => names.set(area.code, area.name));
        if (wanted !== undefined) show('area', wanted);
        refresh();
      });
    };

    // What two share is where both are far from the mean, and alike; what parts them most is where
    // they are farthest from each other.
    const compare = (own, other) => {
      const all = data.features.map((name, at) => ({name, a: own[at], b: other[at]}))
        .filter(({a, b}) => !isNaN(a - b));
      const shared = ({a, b}) => (a * b > 0 ? Math.min(Math.abs(a), Math.abs(b)) - Math.abs(a - b) : -1);
      const alike = all.filter((one) => shared(one) > 0.25).sort((x, y) => shared(y) - shared(x));
      const apart = ({a, b}) => Math.abs(a - b);
      const unlike = all.filter((one) => apart(one) >= 0.25).sort((x, y) => apart(y) - apart(x));
      return {
        alike: alike.slice(0, 2).map(({name, a}) => fill(a > 0 ? said.high : said.low, {feature: name})),
        unlike: unlike.slice(0, 2).map(({name, a, b}) =>
          fill(b > a ? said.higher : said.lower, {feature: name, difference: Math.abs(b - a).toFixed(1)})),
      };
    };

    const display = (value) => {
      const area = data.areas.find((area) => area.code === value) ||
        data.areas.find((area) => area.name === value);
      results.hidden = units.hidden = !area;
      if (!area) return status.replaceChildren(fill(said.none, {query: value}));
      input.value = area.text;
      const near = nearest(data.areas, area, 10);
      status.replaceChildren(fill(said.found, {area: area.name, note: area.note, count: near.length}));
      const heads = [said.name, said.distance, said.alike, said.unlike].map((head, at) =>
        make('th', at === 1 ? {scope: 'col', class: 'number'} : {scope: 'col'}, head));
      const rows = near.map(({area: other, distance}) => {
        const {alike, unlike} = compare(area.features, other.features);
        const link = make('a', {href: '#area=' + encodeURIComponent(other.code)}, other.name);
        return make('tr', {}, make('th', {scope: 'row'}, link, make('small', {}, other.note)),
          make('td', {class: 'number'}, distance.toFixed(2)),
          make('td', {}, alike.join('; ') || '–'), make('td', {}, unlike.join('; ') || '–'));
      });
      results.replaceChildren(make('table', {}, make('thead', {}, make('tr', {}, ...heads)),
        make('tbody', {}, ...rows)));
    };

    const clear = () => {
      input.value = '';
      choose('area');
    };
    const refresh = suggest(input, finder(() => (data ? data.areas : [])), (area, query) => {
      if (area) choose('area', area.code);
      else if (data) status.replaceChildren(fill(said.none, {query}));
    }, clear);
    input.addEventListener('focus', load);
    box.querySelector('button').addEventListener('click', () => {
      clear();
      input.focus();
    });
    follow('area', (value) => {
      wanted = value;
      if (value === undefined) {
        input.value = '';
        results.hidden = units.hidden = true;
        status.replaceChildren();
      } else if (data) display(value);
      else load();
      return value !== undefined;
    });
    input.closest('[hidden]').hidden = false;
  }

  all('[data-pick]').forEach(makePick);
  all('[data-find]').forEach(makeFind);
  all('[data-similar]').forEach(makeSimilar);
})();
