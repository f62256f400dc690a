/* Takes the place of the file of this name that comes with Tasklist. */

/* Tasklist would give up on its own scripts after seven seconds, and stay empty, where the line or the machine is slow. */
window.require.config({ waitSeconds: 0 });

export default {
  app: {
    vendor: 'Recommendation tracker',
    name: 'Tasklist'
  },
  customScripts: ['../../../assets/webapp-session'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first field of the form' },
    startProcess: { key: 'ctrl+alt+p', description: 'shows what can be started' }
  }
};
