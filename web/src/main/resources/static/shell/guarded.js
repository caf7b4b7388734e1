// Work that answers a click, with what goes wrong shown above the page.
export async function guarded(work) {
  const problem = document.getElementById('problem');
  try {
    await work();
    problem.hidden = true;
  } catch (failure) {
    problem.textContent = failure.message;
    problem.hidden = false;
    problem.scrollIntoView({ block: 'center' });
  }
}
