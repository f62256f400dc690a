/* Takes the place of the file of this name that comes with Tasklist. */
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
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first field of the form' }
  }
};
