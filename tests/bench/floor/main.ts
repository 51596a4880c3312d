import { mount } from 'svelte';
import Floor from './Floor.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id «app».');
mount(Floor, { target });
