/*
 * Runs in Tasklist, Cockpit and Admin (their scripts/config.js name it). They have a sign-in form of their own, which is
 * closed here: whoever signs out of them, or whose session has ended, goes on at the one sign-in page.
 */
const open = XMLHttpRequest.prototype.open;

/* Time for Tasklist to keep what was typed into a form, which it does when it learns that the session has ended. */
const MILLISECONDS_TO_SAVE = 500;

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.addEventListener('load', () => {
    if (this.status === 200 && method === 'POST' && /\/api\/admin\/auth\/user\/[^/]+\/logout$/.test(url)) {
      location.assign(new URL('../../../../sign-in?signed-out', document.baseURI));
    } else if (this.status === 401) {
      setTimeout(() => location.reload(), MILLISECONDS_TO_SAVE);
    }
  });
  return open.call(this, method, url, ...rest);
};
