/** Counts, for the reader, what the page's policy refused. Runs before the script of the player. */
const count = document.querySelector('#violations');
document.addEventListener('securitypolicyviolation', () => {
  if (count) count.textContent = String(Number(count.textContent) + 1);
});
