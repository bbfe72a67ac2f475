export default {
  days: {
    title: 'Last {{number}} days',
    about: 'devices by the day they were sent',
    none: 'No upload that this browser knows was sent in this time.',
    day: 'Day',
  },
  progress: {
    title: 'Progress over time',
    time: 'Time',
    none: 'This browser has not followed the upload long enough to show how it progressed.',
  },
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
} as const;
