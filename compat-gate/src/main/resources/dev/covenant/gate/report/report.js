(function () {
  'use strict';
  var form = document.getElementById('filters');
  if (!form) { return; }
  var all = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var groups = Array.prototype.slice.call(document.querySelectorAll('.group'));
  var parts = Array.prototype.slice.call(document.querySelectorAll('.part'));
  var texts = null;
  function chosen(name) {
    var field = form.elements[name];
    return field ? field.value : '';
  }
  function levels() {
    var on = {};
    form.querySelectorAll('input[name=level]').forEach(function (box) { on[box.value] = box.checked; });
    return on;
  }
  function words() {
    var words = chosen('text').toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length && !texts) {
      texts = all.map(function (finding) { return (finding.textContent + ' ' + finding.dataset.rule).toLowerCase(); });
    }
    return words;
  }
  function empty(box) { return !box.querySelector('.finding:not([hidden])'); }
  function apply() {
    var level = levels(), contract = chosen('contract'), rule = chosen('rule'), text = words(), shown = 0;
    all.forEach(function (finding, i) {
      var data = finding.dataset;
      var fits = level[data.level] && (!contract || data.contract === contract) && (!rule || data.rule === rule)
        && text.every(function (word) { return texts[i].indexOf(word) >= 0; });
      if (finding.hidden === fits) { finding.hidden = !fits; }
      shown += fits ? 1 : 0;
    });
    groups.forEach(function (group) { group.hidden = empty(group); });
    parts.forEach(function (part) { part.hidden = empty(part); });
    document.getElementById('shown').textContent = shown === all.length ? '' : shown + ' of ' + all.length + ' shown';
    document.getElementById('none').hidden = shown > 0;
    var notes = document.querySelector('#info > details');
    if (notes && (text.length || rule)) { notes.open = true; }
  }
  function reveal() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') { target.open = true; }
  }
  var waiting;
  form.hidden = false;
  form.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('#info > details, details.usages').forEach(function (details) { details.open = true; });
  });
  apply();
  reveal();
})();
