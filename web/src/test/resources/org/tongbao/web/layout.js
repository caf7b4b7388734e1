() => {
  const found = [];
  const say = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} px wide in ${innerWidth}`);
  const scrolls = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (/(auto|scroll)/.test(style.overflowX + style.overflowY) || style.position === 'fixed' || style.position === 'sticky') return true;
    }
    return false;
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.nodeValue.trim() || parent.closest('option, script, style, .out-of-sight, .skip') || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      if (!scrolls(parent) && (box.left < -1 || box.right > innerWidth + 1)) found.push(`outside: ${say(parent)}`);
      if (!scrolls(parent)) texts.push({ box, parent, node });
    }
  }
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      const [a, b] = [texts[i].box, texts[j].box];
      if (texts[i].node === texts[j].node) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 3 && down > Math.min(a.height, b.height) * 0.4) found.push(`${say(texts[i].parent)} lies over ${say(texts[j].parent)}`);
    }
  }
  for (const element of document.querySelectorAll('button, h1, h2, h3, .tag, .lead')) {
    if (element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden' && !element.title && !element.matches('.name')) found.push(`cut off: ${say(element)}`);
  }
  return [...new Set(found)];
}
