import {
  AppBar,
  Box,
  Button,
  Checkbox,
  Container,
  CssBaseline,
  createTheme,
  IconButton,
  Link,
  MenuItem,
  Paper,
  Stack,
  TextField,
  ThemeProvider,
  Toolbar,
  Tooltip,
  Typography,
} from '@mui/material';
import { createRoot } from 'react-dom/client';

/* A typical MUI page with an app bar, text and a form, and a theme with light and dark schemes. */
const theme = createTheme({ cssVariables: true, colorSchemes: { light: true, dark: true } });

createRoot(document.body).render(
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <AppBar>
      <Toolbar>
        <Typography variant="h6">Page</Typography>
        <Tooltip title="More">
          <IconButton>…</IconButton>
        </Tooltip>
      </Toolbar>
    </AppBar>
    <Container>
      <Stack component={Paper}>
        <Link href="/">Home</Link>
        <TextField label="Text" />
        <TextField select label="Choice" defaultValue="a">
          <MenuItem value="a">A</MenuItem>
        </TextField>
        <Checkbox />
        <Button>Send</Button>
        <Box>Text</Box>
      </Stack>
    </Container>
  </ThemeProvider>,
);
