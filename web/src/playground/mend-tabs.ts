/**
 * GraphiQL marks its sessions as tabs and puts buttons inside them, which assistive technology may not reach. They are a
 * list of buttons, and the one that is open is the current one. @returns to stop watching
 */
export function mendTabs(graphiql: Element): () => void {
  const mend = () => {
    for (const list of graphiql.querySelectorAll('[role=tablist]')) list.setAttribute('role', 'list');
    for (const item of graphiql.querySelectorAll('.graphiql-tab')) {
      if (item.getAttribute('role') !== 'listitem') item.setAttribute('role', 'listitem');
      if (item.hasAttribute('aria-selected')) item.removeAttribute('aria-selected');
      const button = item.querySelector('.graphiql-tab-button');
      const isCurrent = String(item.classList.contains('graphiql-tab-active'));
      if (button && button.getAttribute('aria-current') !== isCurrent) {
        button.setAttribute('aria-current', isCurrent);
      }
    }
  };
  mend();
  const watcher = new MutationObserver(mend);
  watcher.observe(graphiql, {
    subtree: true,
    childList: true,
    attributeFilter: ['role', 'aria-selected', 'class'],
  });
  return () => watcher.disconnect();
}
