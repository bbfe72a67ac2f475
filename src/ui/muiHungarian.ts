// A module of its own, so that loading it late does not load all of MUI's languages.
export { huHU as muiHungarian } from '@mui/material/locale';
